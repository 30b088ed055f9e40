package fr.espacebailleur.credential;

/** The holder chose his own password; only sessions of this credentials version go on. */
public record PasswordPersonalised(long accountId, int credentialsVersion) {}
