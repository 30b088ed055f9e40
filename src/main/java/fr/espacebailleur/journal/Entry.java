package fr.espacebailleur.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the journal.
 *
 * @param actorId empty for the portal itself and for a service
 * @param actor his name when he did it
 * @param accountId to whom, where it was about an account
 * @param reason as he gave it; may be empty
 * @param detail what a reader wants to know besides; may be empty, never a secret
 * @param origin where in the network he was; may be empty
 */
public record Entry(
        long id,
        Instant happenedAt,
        Act act,
        Optional<Long> actorId,
        String actor,
        Optional<Long> accountId,
        String reason,
        String detail,
        String origin) {}
