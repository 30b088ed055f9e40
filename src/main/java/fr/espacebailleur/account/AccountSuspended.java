package fr.espacebailleur.account;

/**
 * From now on nobody enters the account, and nothing more is sent to it.
 *
 * @param forGood it was closed: that never changes again
 */
public record AccountSuspended(long accountId, boolean forGood) {}
