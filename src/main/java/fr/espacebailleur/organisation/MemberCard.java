package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of an organisation; nobody whose account is closed.
 *
 * @param invitedAt empty for whoever came with credentials from the Caf
 * @param joinedAt empty until his first connection is completed
 * @param confirmedAt when an administrator last said that he belongs there
 * @param reviewAskedAt since when one is asked to say so again; empty when none is
 */
public record MemberCard(
        AccountCard account,
        boolean administrator,
        Optional<Instant> invitedAt,
        Optional<Instant> joinedAt,
        Instant confirmedAt,
        Optional<Instant> reviewAskedAt) {

    static MemberCard of(Membership membership, AccountCard account) {
        return new MemberCard(
                account,
                membership.isAdministrator(),
                membership.invitedAt(),
                membership.joinedAt(),
                membership.confirmedAt(),
                membership.reviewAskedAt());
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

    /** Whether an administrator is asked to say that he still belongs there. */
    public boolean isToBeConfirmed() {
        return reviewAskedAt.isPresent() && state() == State.ACTIVE;
    }

    /** One who can act as administrator now. */
    public boolean isActiveAdministrator() {
        return administrator && state() == State.ACTIVE;
    }
}
