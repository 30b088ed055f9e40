package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.shared.Refusal;

/** Told to nobody but whoever holds the right password. */
public class AccountIsSuspended extends Refusal {

    /** @param account it may be closed for good, which is more than suspended */
    AccountIsSuspended(AccountCard account) {
        super(account.isClosed() ? "connexion.ferme" : "connexion.suspendu");
    }
}
