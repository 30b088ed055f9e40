package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often something was tried in vain.
 *
 * @param failures in a row
 * @param blockedUntil no try is looked at before; empty when one is
 */
public record ThrottleState(int failures, Optional<Instant> blockedUntil) {

    static final ThrottleState NONE = new ThrottleState(0, Optional.empty());

    boolean isBlocked() {
        return blockedUntil.isPresent();
    }

    /** Both together, of which the later one is waited for. */
    ThrottleState and(ThrottleState other) {
        return new ThrottleState(
                failures + other.failures,
                Stream.of(blockedUntil, other.blockedUntil)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()));
    }
}
