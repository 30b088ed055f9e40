package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * How often something was tried in vain.
 *
 * @param failures in a row
 * @param blockedUntil no try is looked at before; empty when one is
 */
public record ThrottleState(int failures, Optional<Instant> blockedUntil) {

    static final ThrottleState NONE = new ThrottleState(0, Optional.empty());
}
