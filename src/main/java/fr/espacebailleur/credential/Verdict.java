package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * The password was right.
 *
 * @param credentialsVersion of the session that may begin; empty when the password expired
 * @param expiredAt since when a provisional one opens nothing any more
 */
public record Verdict(Optional<Integer> credentialsVersion, Optional<Instant> expiredAt) {}
