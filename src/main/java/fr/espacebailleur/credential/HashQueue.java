package fr.espacebailleur.credential;

/**
 * How many passwords are hashed on this node at this instant, and how many are to be.
 *
 * @param peopleWaiting for whom somebody waits at his screen
 * @param bulkWaiting for messages
 * @param running never more than there are cores
 */
public record HashQueue(int peopleWaiting, int bulkWaiting, int running) {}
