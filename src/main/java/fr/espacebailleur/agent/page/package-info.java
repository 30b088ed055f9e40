/**
 * The pages of the Caf's staff.
 */
package fr.espacebailleur.agent.page;
