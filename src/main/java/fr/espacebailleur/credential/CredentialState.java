package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be told of a password without knowing it.
 *
 * @param provisional or else its holder's own
 * @param expiresAt of a provisional one
 */
public record CredentialState(boolean provisional, Optional<Instant> expiresAt) {}
