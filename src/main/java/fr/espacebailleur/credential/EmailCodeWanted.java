package fr.espacebailleur.credential;

import fr.espacebailleur.shared.EmailAddress;

/** A code is to be mailed to this address, which is not the account's own yet. */
public record EmailCodeWanted(long accountId, EmailAddress address) {}
