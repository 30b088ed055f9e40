package fr.espacebailleur.credential;

/** After the first connection, the holder chose another password than the one that he had. */
public record PasswordReplaced(long accountId) {}
