package fr.espacebailleur.account;

/** From now on nobody enters the account, and nothing more is sent to it. */
public record AccountSuspended(long accountId) {}
