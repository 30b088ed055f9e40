package fr.espacebailleur.account;

/** An agent corrected where mails to this account go: what its holder was about to confirm is not meant any more. */
public record EmailCorrected(long accountId) {}
