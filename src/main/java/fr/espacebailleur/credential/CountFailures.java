package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts tries in the transaction that goes on, or in short ones of their own. */
@ApplicationScoped
@Transactional
class CountFailures {

    private final AllFailures all;
    private final Clock clock;
    private final Failures.Limits limits;

    @Inject
    CountFailures(
            AllFailures all,
            Clock clock,
            @ConfigProperty(name = "portal.throttle.free-failures") int free,
            @ConfigProperty(name = "portal.throttle.first-delay") Duration firstDelay,
            @ConfigProperty(name = "portal.throttle.longest-delay") Duration longestDelay,
            @ConfigProperty(name = "portal.throttle.memory") Duration memory) {
        this.all = all;
        this.clock = clock;
        this.limits = new Failures.Limits(free, firstDelay, longestDelay, memory);
    }

    protected CountFailures() {
        this.all = null;
        this.clock = null;
        this.limits = null;
    }

    /** @throws jakarta.persistence.PersistenceException when two began to count the same at the same instant */
    boolean begin(Failures.Key key) {
        Instant now = clock.instant();
        Optional<Failures> before = all.lock(key);
        Failures failures = before.orElseGet(() -> new Failures(key, now));
        boolean allowed = failures.begin(now, limits);
        if (before.isEmpty()) {
            all.add(failures);
        }
        return allowed;
    }

    /** The same, whatever becomes of the transaction that goes on. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean beginForGood(Failures.Key key) {
        return begin(key);
    }

    void forget(Failures.Key key) {
        all.forget(key);
    }

    /** The same, whatever becomes of the transaction that goes on. */
    @Transactional(TxType.REQUIRES_NEW)
    void forgetForGood(Failures.Key key) {
        forget(key);
    }

    /** What counts no more: the next try would begin anew. */
    void forgetOld() {
        all.forgetOld(clock.instant().minus(limits.memory()));
    }

    ThrottleState state(Failures.Key key) {
        return all.of(key).map(failures -> failures.state(clock.instant())).orElse(ThrottleState.NONE);
    }
}
