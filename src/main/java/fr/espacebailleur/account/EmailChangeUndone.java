package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;

/**
 * Whoever reads the mails at the address before did not want the change: who made it may know the password as well.
 *
 * @param refused the address that the account had until then
 */
public record EmailChangeUndone(long accountId, EmailAddress refused) {}
