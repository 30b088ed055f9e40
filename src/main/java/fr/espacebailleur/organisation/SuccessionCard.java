package fr.espacebailleur.organisation;

import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody stands who wants to administer his organisation.
 *
 * @param accountId who asks; empty when an agent began it
 * @param answeredAt when an administrator said yes or no
 */
public record SuccessionCard(Optional<Long> accountId, State state, Instant askedAt, Optional<Instant> answeredAt) {

    /** What comes next. */
    public enum State {
        /** An administrator may answer. */
        WAITING,
        /** A key goes or went by letter: whoever of the organisation enters it becomes administrator. */
        KEY_DUE,
        REFUSED,
        /** Nothing: it succeeded, or its key was not entered in time. */
        OVER
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether its key goes or went by letter. */
    public boolean isKeyDue() {
        return state == State.KEY_DUE;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }
}
