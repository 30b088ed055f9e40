/**
 * What is due to be sent to landlords and agents, and the jobs that hand it over.
 *
 * <p>A message is due from the transaction that gives the reason for it until it was handed over; a crash at any point
 * leaves it due. This room listens to events; nobody imports it but the room of agents, who follow what becomes of it.
 */
package fr.espacebailleur.message;
