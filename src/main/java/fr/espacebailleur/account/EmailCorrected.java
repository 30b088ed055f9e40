package fr.espacebailleur.account;

/**
 * Somebody else than its holder corrected where mails to this account go: what he was about to confirm is not meant any
 * more.
 */
public record EmailCorrected(long accountId) {}
