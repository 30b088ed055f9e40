package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be told of a password without knowing it.
 *
 * @param provisional or else its holder's own
 * @param expiresAt of a provisional one
 * @param failures in a row to enter it
 * @param blockedUntil no attempt is looked at before; empty when one is
 */
public record CredentialState(
        boolean provisional, Optional<Instant> expiresAt, int failures, Optional<Instant> blockedUntil) {}
