package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;

/** One of the accounts among which a landlord may change, and where it stands. */
public record OwnAccount(AccountCard account, State state) {

    /** What its owner may be told of it. */
    public enum State {
        TO_CONNECT,
        ACTIVE,
        SUSPENDED
    }
}
