package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The short transactions around one try. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
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
        return all.lock(key)
                .orElseGet(() -> all.add(new Failures(key, clock.instant())))
                .begin(clock.instant(), limits);
    }

    void forget(Failures.Key key) {
        all.lock(key).ifPresent(all::remove);
    }

    /** What counts no more: the next try would begin anew. */
    void forgetOld() {
        all.forgetOld(clock.instant().minus(limits.memory()));
    }

    ThrottleState state(Failures.Key key) {
        return all.of(key).map(failures -> failures.state(clock.instant())).orElse(ThrottleState.NONE);
    }
}
