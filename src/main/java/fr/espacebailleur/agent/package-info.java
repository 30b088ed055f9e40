/**
 * The Caf's staff: the first of them, and the pages on which they follow accounts and put right what went wrong. What an
 * act does is up to the room whose it is; nobody imports this one.
 */
package fr.espacebailleur.agent;
