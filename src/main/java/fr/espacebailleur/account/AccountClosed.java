package fr.espacebailleur.account;

/** Nobody enters the account any more, for good: the mail addresses that were its holder's are kept no longer. */
public record AccountClosed(long accountId) {}
