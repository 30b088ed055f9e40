package fr.espacebailleur.signin;

/** The holder of this account asked for help with his password, and may be helped. */
public record PasswordForgotten(long accountId) {}
