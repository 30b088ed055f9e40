package fr.espacebailleur.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the journal somebody wants to see; what is empty excludes none.
 *
 * @param actor a part of his name, in upper or lower case
 * @param from this instant and later
 * @param before earlier than this instant
 * @param among only what was done to one of these accounts, such as those of one organisation
 */
public record Sought(
        Optional<Act> act,
        String actor,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<Long> accountId,
        Optional<Set<Long>> among) {

    public Sought(
            Optional<Act> act,
            String actor,
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<Long> accountId) {
        this(act, actor, from, before, accountId, Optional.empty());
    }

    /** The same, but only what was done to one of these accounts. */
    public Sought among(Set<Long> accountIds) {
        return new Sought(act, actor, from, before, accountId, Optional.of(accountIds));
    }
}
