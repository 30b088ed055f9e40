package fr.espacebailleur.organisation;

/** A user is told that nobody has confirmed him, in the transaction that is going on. */
public record ReviewWarned(long accountId) {}
