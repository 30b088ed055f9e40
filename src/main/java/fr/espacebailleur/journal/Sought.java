package fr.espacebailleur.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the journal somebody wants to see; what is empty excludes none.
 *
 * @param actor a part of his name, in upper or lower case
 * @param from this instant and later
 * @param before earlier than this instant
 */
public record Sought(
        Optional<Act> act, String actor, Optional<Instant> from, Optional<Instant> before, Optional<Long> accountId) {

    public static Sought everything() {
        return new Sought(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
