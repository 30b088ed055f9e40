/**
 * What is due to be sent to landlords, and the job that hands it over.
 *
 * <p>A message is due from the transaction that gives the reason for it until it was handed over; a crash at any point
 * leaves it due. This room listens to events and nobody imports it.
 */
package fr.espacebailleur.message;
