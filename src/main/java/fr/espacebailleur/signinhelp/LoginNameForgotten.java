package fr.espacebailleur.signinhelp;

/** This account's holder showed that it is his, and is to be mailed his identifiant. */
public record LoginNameForgotten(long accountId) {}
