package fr.espacebailleur.account;

/** An agent corrected where letters to this account go. */
public record AddressCorrected(long accountId) {}
