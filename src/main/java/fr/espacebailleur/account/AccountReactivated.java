package fr.espacebailleur.account;

/** The account may be entered again, with the password that it had. */
public record AccountReactivated(long accountId) {}
