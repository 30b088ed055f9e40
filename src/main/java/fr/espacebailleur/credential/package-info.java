/**
 * Passwords: the rule that they keep, how they are hashed, the provisional ones, and how often one may try.
 *
 * <p>No password leaves this room but a provisional one, once, for the message that carries it.
 */
package fr.espacebailleur.credential;
