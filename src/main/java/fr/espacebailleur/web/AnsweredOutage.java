package fr.espacebailleur.web;

/**
 * Somebody was told to come back later.
 *
 * @param overload there was too much to do; else the database was away
 */
public record AnsweredOutage(boolean overload) {}
