package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;

/**
 * The Caf closed an individual landlord's account for good.
 *
 * @param told where its mails went until then: the account has no address any more
 */
public record AccountClosed(long accountId, EmailAddress told) {}
