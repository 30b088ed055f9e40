package fr.espacebailleur.organisation;

/** Somebody became an organisation's administrator by the first connection, in the transaction that is going on. */
public record OrganisationFounded(long accountId, long organisationId) {}
