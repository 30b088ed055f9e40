package fr.espacebailleur.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What an address is to be told of a change.
 *
 * @param objection how to object; only its mail ever shows it
 */
public record EmailChangeNotice(Kind kind, Instant changedAt, Optional<Objection> objection) {

    /** What happened to the address that is told. */
    public enum Kind {
        /** The account's mails went there, and go elsewhere. */
        LEFT,
        /** The account's mails went there, until somebody objected. */
        UNDONE
    }

    /** The secret exists in this record, in the message made of it, and nowhere else. */
    public record Objection(String token, Instant until) {

        @Override
        public String toString() {
            return "Objection[until " + until + "]";
        }
    }
}
