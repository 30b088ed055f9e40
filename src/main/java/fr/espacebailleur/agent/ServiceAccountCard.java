package fr.espacebailleur.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be known of a service.
 *
 * @param createdBy the agent's name at that time
 * @param lastUsedAt to the minute; empty when it never was
 * @param revokedAt empty as long as it works
 */
public record ServiceAccountCard(
        long id,
        String name,
        Instant createdAt,
        String createdBy,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
