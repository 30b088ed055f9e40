package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of an organisation; nobody whose account is closed.
 *
 * @param founder whether he became its administrator by the first connection
 * @param invitedAt empty for whoever came with credentials from the Caf
 * @param joinedAt empty until his first connection is completed
 * @param confirmedAt when an administrator last said that he belongs there
 */
public record MemberCard(
        AccountCard account,
        boolean administrator,
        boolean founder,
        Optional<Instant> invitedAt,
        Optional<Instant> joinedAt,
        Instant confirmedAt) {

    static MemberCard of(Membership membership, AccountCard account) {
        return new MemberCard(
                account,
                membership.isAdministrator(),
                membership.isFounder(),
                membership.invitedAt(),
                membership.joinedAt(),
                membership.confirmedAt());
    }

    /** Where somebody of an organisation stands. */
    public enum State {
        /** His first connection is not completed. */
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    public State state() {
        if (account.isSuspended()) {
            return State.SUSPENDED;
        }
        return joinedAt.isPresent() ? State.ACTIVE : State.INVITED;
    }

    /** One who can act as administrator now. */
    public boolean isActiveAdministrator() {
        return administrator && state() == State.ACTIVE;
    }
}
