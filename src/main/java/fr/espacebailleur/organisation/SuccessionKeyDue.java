package fr.espacebailleur.organisation;

/**
 * A key is to go to an organisation by letter, in the transaction that is going on.
 *
 * @param addressedId the account at whose postal address the organisation is reached
 */
public record SuccessionKeyDue(long addressedId) {}
