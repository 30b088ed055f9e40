package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import java.time.Instant;
import java.util.Optional;

/**
 * One of the accounts among which a landlord may change, and where it stands.
 *
 * @param lastSeenAt when its last session was used last, to within some minutes; empty when nobody ever signed in
 */
public record OwnAccount(AccountCard account, State state, Optional<Instant> lastSeenAt) {

    /** What its owner may be told of it. */
    public enum State {
        TO_CONNECT,
        ACTIVE,
        SUSPENDED
    }
}
