package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;

/** Mails to this account go elsewhere from now on; whoever reads those at the address before is to hear of it. */
public record EmailChanged(long accountId, EmailAddress before) {}
