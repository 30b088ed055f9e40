package fr.espacebailleur.credential;

import fr.espacebailleur.shared.EmailAddress;

/**
 * An address that an account's holder is to confirm.
 *
 * @param awaited whether a code that was asked for still works, or is on its way
 */
public record EmailToConfirm(EmailAddress address, boolean awaited) {}
