package fr.espacebailleur.credential;

/** Others tried to enter this account so often that they have to wait by now. */
public record AttemptsNoticed(long accountId) {}
