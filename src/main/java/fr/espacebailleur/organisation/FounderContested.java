package fr.espacebailleur.organisation;

/** Somebody of an organisation objects to its first administrator, in the transaction that is going on. */
public record FounderContested(long accountId) {}
