package fr.espacebailleur.firstconnection;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a first connection has come, and when each step was done.
 *
 * @param due {@link Step#DONE} when there is nothing left to do
 */
public record Progress(
        Step due,
        Optional<Instant> signedInAt,
        Optional<Instant> informationGivenAt,
        Optional<Instant> passwordPersonalisedAt,
        Optional<Instant> usageRulesAcceptedAt,
        Optional<Instant> completedAt) {}
