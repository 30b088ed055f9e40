package fr.espacebailleur.signin;

import fr.espacebailleur.shared.Refusal;

/** Told to nobody but whoever holds the right password. */
public class AccountIsSuspended extends Refusal {

    AccountIsSuspended() {
        super("connexion.suspendu");
    }
}
