package fr.espacebailleur.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one password with which an account may be entered, as a hash, and the failures to enter it.
 *
 * <p>Life: a provisional password, superseded by each later one → from step 3 of the first connection on, the holder's
 * own → again a provisional one, when credentials were issued again after he had chosen it. Each change of hands raises
 * the credentials version, which ends every session of an older one.
 *
 * <p>Whoever forgot it is mailed a provisional one that is pending beside it: it changes nothing until it is used, and
 * then takes its place.
 */
@Entity
class Credential {

    /** From this failure on, each one delays the next attempt, twice as long each time. */
    private static final int FREE_FAILURES = 5;

    private static final Duration FIRST_DELAY = Duration.ofMinutes(2);

    /** So long that never more than 25 failures fit into 24 hours (CNIL 2022-100), and the holder waits no longer. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(110);

    /** After so long without one, failures are forgotten. */
    private static final Duration MEMORY = Duration.ofHours(24);

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** When its message was asked for; of the holder's own, when he chose it. */
    @Column(name = "wanted_at")
    private Instant wantedAt;

    @Column(name = "pending_hash")
    private String pendingHash;

    @Column(name = "pending_expires_at")
    private Instant pendingExpiresAt;

    @Column(name = "pending_wanted_at")
    private Instant pendingWantedAt;

    /** A provisional one that was pending: its holder had asked for it himself. */
    @Column
    private boolean recovered;

    @Column(name = "credentials_version")
    private int credentialsVersion;

    @Column
    private int failures;

    @Column(name = "last_failure_at")
    private Instant lastFailureAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    enum Kind {
        PROVISIONAL,
        PERSONAL
    }

    protected Credential() {}

    Credential(long accountId, String hash, Instant expiresAt, Instant asked) {
        this.accountId = accountId;
        isProvisional(hash, expiresAt, asked);
    }

    /**
     * A new provisional password: the one before works no more, nor do the sessions that it opened.
     *
     * @param asked when its message was asked for; the same for each attempt at one message
     * @return false when a later message carries another one, or the holder chose his own since: nothing changed
     */
    boolean issue(String newHash, Instant until, Instant asked) {
        boolean outdated = isProvisional() ? asked.isBefore(wantedAt) : !asked.isAfter(wantedAt);
        if (!outdated) {
            credentialsVersion++;
            isProvisional(newHash, until, asked);
        }
        return !outdated;
    }

    /**
     * A provisional password for whoever forgot his own; nothing changes until it is used, but an earlier one that he
     * asked for works no more.
     *
     * @param asked when its message was asked for; the same for each attempt at one message
     * @return false when it is not needed: a later message carries another one, the password was changed since, or the
     *     Caf's provisional one is still valid
     */
    boolean recover(String newHash, Instant until, Instant asked, Instant now) {
        boolean outdated = !asked.isAfter(wantedAt) || (pendingHash != null && asked.isBefore(pendingWantedAt));
        boolean needed = !outdated && (!isProvisional() || recovered || isExpired(now));
        if (needed) {
            pendingHash = newHash;
            pendingExpiresAt = until;
            pendingWantedAt = asked;
        }
        return needed;
    }

    /** It was used: the password before works no more, nor do the sessions that it opened. */
    private void takeUpPending() {
        credentialsVersion++;
        isProvisional(pendingHash, pendingExpiresAt, pendingWantedAt);
        recovered = true;
    }

    /** What was mailed to whoever forgot his password is not to be used any more. */
    final void dropPending() {
        pendingHash = null;
        pendingExpiresAt = null;
        pendingWantedAt = null;
    }

    private void isProvisional(String newHash, Instant until, Instant asked) {
        forgetFailures();
        dropPending();
        recovered = false;
        kind = Kind.PROVISIONAL;
        hash = newHash;
        expiresAt = until;
        wantedAt = asked;
    }

    /** The holder's own password from now on; sessions that were opened before end. */
    void personalise(String newHash, Instant now) {
        dropPending();
        recovered = false;
        kind = Kind.PERSONAL;
        hash = newHash;
        expiresAt = null;
        wantedAt = now;
        credentialsVersion++;
        forgetFailures();
    }

    /** The same password, hashed with today's parameters. */
    void rehash(String newHash) {
        hash = newHash;
    }

    /**
     * Counts an attempt before it is made, as if it failed: many at the same instant get no further than one after
     * another.
     *
     * @return false when this attempt comes too early; it is then not counted
     */
    boolean beginAttempt(Instant now) {
        if (lastFailureAt != null && !now.isBefore(lastFailureAt.plus(MEMORY))) {
            forgetFailures();
        }
        if (nextAttemptAt != null && now.isBefore(nextAttemptAt)) {
            return false;
        }
        failures++;
        lastFailureAt = now;
        nextAttemptAt = nextAttempt(now);
        return true;
    }

    private Instant nextAttempt(Instant now) {
        if (failures < FREE_FAILURES) {
            return null;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    final void forgetFailures() {
        failures = 0;
        lastFailureAt = null;
        nextAttemptAt = null;
    }

    /** Every session that it opened is over; the password stays. */
    void endSessions() {
        credentialsVersion++;
    }

    CredentialState state(Instant now) {
        return new CredentialState(
                kind == Kind.PROVISIONAL,
                Optional.ofNullable(expiresAt),
                failures,
                Optional.ofNullable(nextAttemptAt).filter(now::isBefore));
    }

    /** A password as it was typed, in the form in which this one was hashed: a provisional one forgives its writing. */
    String asHashed(String typed) {
        return isProvisional() ? ProvisionalPassword.canonical(typed) : typed;
    }

    /**
     * The one hash with which an attempt to enter is compared; the shape of what was typed tells which, so that it costs
     * the same whether one is pending or not. Of provisional ones only the latest counts.
     *
     * @return empty when what it would be compared with has expired
     */
    Optional<Attempts.Attempt> attempt(String typed, Instant now) {
        boolean pending = pendingHash != null && (isProvisional() || ProvisionalPassword.isLike(typed));
        Instant until = pending ? pendingExpiresAt : expiresAt;
        if (until != null && !now.isBefore(until)) {
            return Optional.empty();
        }
        return Optional.of(
                pending
                        ? new Attempts.Attempt(pendingHash, ProvisionalPassword.canonical(typed))
                        : new Attempts.Attempt(hash, asHashed(typed)));
    }

    /**
     * The password of this hash was typed: failures are forgotten, and what was pending is in force.
     *
     * @return false when it was replaced meanwhile
     */
    boolean enteredWith(String rightHash) {
        if (rightHash.equals(pendingHash)) {
            takeUpPending();
        }
        boolean current = rightHash.equals(hash);
        if (current) {
            forgetFailures();
        }
        return current;
    }

    boolean isProvisional() {
        return kind == Kind.PROVISIONAL;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    String hash() {
        return hash;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }
}
