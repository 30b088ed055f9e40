package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often the same was tried in vain, one try after another.
 *
 * <p>Life: begins with the first try → each one in vain counts, and from some number on delays the next one, twice as
 * long each time → gone with the first that succeeds, or after some time without one.
 */
@Entity
@Table(name = "throttle")
@NamedQuery(
        name = "Failures.lock",
        query = "select f from Failures f where f.key.tried = :tried and f.key.subject = :subject",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
        name = "Failures.forget",
        query = "delete from Failures f where f.key.tried = :tried and f.key.subject = :subject")
@NamedQuery(name = "Failures.forgetOld", query = "delete from Failures f where f.lastFailureAt <= :until")
class Failures {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the persistence provider
    private Key key;

    @Column
    private int failures;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    /** What was tried, and on what: of that only a fingerprint is kept. */
    @Embeddable
    static class Key {

        @Enumerated(EnumType.STRING)
        private Tried tried;

        @Column
        private String subject;

        protected Key() {}

        Key(Tried tried, String subject) {
            this.tried = tried;
            this.subject = Sha256.of(subject);
        }

        Tried tried() {
            return tried;
        }

        String fingerprint() {
            return subject;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tried == tried && key.subject.equals(subject);
        }

        @Override
        public int hashCode() {
            return subject.hashCode();
        }
    }

    /**
     * How much is too much.
     *
     * @param free from this failure on, each one delays the next try
     * @param firstDelay of the first one that does; twice as long each time
     * @param longestDelay so long that never more than 25 tries fit into 24 hours (CNIL 2022-100), and no longer
     * @param memory after so long without one, failures are forgotten
     */
    record Limits(int free, Duration firstDelay, Duration longestDelay, Duration memory) {

        private Optional<Duration> delayAfter(int failures) {
            if (failures < free) {
                return Optional.empty();
            }
            Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - free, 20));
            return Optional.of(delay.compareTo(longestDelay) < 0 ? delay : longestDelay);
        }
    }

    protected Failures() {}

    Failures(Key key, Instant now) {
        this.key = key;
        this.lastFailureAt = now;
    }

    /**
     * Counts a try before it is made, as if it failed: many at the same instant get no further than one after another.
     *
     * @return false when it comes too early; it is then not counted, but keeps the others in memory
     */
    boolean begin(Instant now, Limits limits) {
        if (!now.isBefore(lastFailureAt.plus(limits.memory()))) {
            failures = 0;
            nextAttemptAt = null;
        }
        lastFailureAt = now; // too early as well: the same is written, so that nobody is told by the time it takes
        if (nextAttemptAt != null && now.isBefore(nextAttemptAt)) {
            return false;
        }
        failures++;
        nextAttemptAt = limits.delayAfter(failures).map(now::plus).orElse(null);
        return true;
    }

    ThrottleState state(Instant now) {
        return new ThrottleState(failures, Optional.ofNullable(nextAttemptAt).filter(now::isBefore));
    }
}
