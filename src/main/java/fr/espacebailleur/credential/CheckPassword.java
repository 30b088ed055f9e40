package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.shared.SameInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares a typed password with an account's; the same is asked of the database and the same work is done when there is
 * nothing to compare with, and when it is too early to try. Whoever was in this account before knows that there is it: when he is
 * too early, nothing is worked for him.
 *
 * <p>Whoever enters {@linkplain #begin begins} in one short transaction, {@linkplain #compare compares} in none, and
 * {@linkplain #succeed succeeds} in another one.
 */
@ApplicationScoped
public class CheckPassword {

    private final Attempts attempts;
    private final NoticeAttempts notice;
    private final PasswordHashing hashing;
    private final ShareTurns share;
    private final DescribeAccount describe;
    private final Event<TryHeldBack> heldBack;
    private final Clock clock;

    @Inject
    CheckPassword(
            Attempts attempts,
            NoticeAttempts notice,
            PasswordHashing hashing,
            ShareTurns share,
            DescribeAccount describe,
            Event<TryHeldBack> heldBack,
            Clock clock) {
        this.attempts = attempts;
        this.notice = notice;
        this.hashing = hashing;
        this.share = share;
        this.describe = describe;
        this.heldBack = heldBack;
        this.clock = clock;
    }

    protected CheckPassword() {
        this(null, null, null, null, null, null, null);
    }

    /** A try that is counted, as if it failed, before it is made. */
    public static final class Attempt {

        private final Claim claim;
        private final String typed;
        private final Optional<Comparison> comparison;
        private final List<Failures.Key> counters;
        private final boolean inTime;

        /** @param counters the one that it counts on, and those that are forgotten with it */
        Attempt(
                Claim claim,
                String typed,
                Optional<Comparison> comparison,
                List<Failures.Key> counters,
                boolean inTime) {
            this.claim = claim;
            this.typed = typed;
            this.comparison = comparison;
            this.counters = counters;
            this.inTime = inTime;
        }

        public Claim claim() {
            return claim;
        }

        private Tried tried() {
            return counters.get(0).tried();
        }
    }

    /** A try with the right password. */
    public static final class Right {

        private final Attempt attempt;
        private final Comparison comparison;
        private final Optional<Instant> expiredAt;
        private final Optional<String> rehashed;

        private Right(Attempt attempt, Comparison comparison, Optional<Instant> expiredAt, Optional<String> rehashed) {
            this.attempt = attempt;
            this.comparison = comparison;
            this.expiredAt = expiredAt;
            this.rehashed = rehashed;
        }

        public long accountId() {
            return attempt.claim.accountId().orElseThrow();
        }

        List<Failures.Key> counters() {
            return attempt.counters;
        }

        String hash() {
            return comparison.hash();
        }

        /** Of the credentials, when it is the password in force. */
        Optional<Integer> version() {
            return comparison.version();
        }

        /** Of a provisional one that opens nothing any more. */
        Optional<Instant> expiredAt() {
            return expiredAt;
        }

        /** The same password with today's parameters, if it was hashed with older ones. */
        Optional<String> rehashed() {
            return rehashed;
        }
    }

    /** @throws Overload when too many ask at once */
    public void refuseOverload() {
        hashing.refuseOverload();
    }

    /** @throws Overload when so many ask at once that nobody should be asked for his password now */
    public void refuseNewcomers() {
        hashing.refuseNewcomers();
    }

    /**
     * Counts a try, in the transaction that goes on. From a browser that entered the account before, it does not matter how
     * often others tried.
     *
     * @throws PersistenceException when two began to count the same at the same instant: the second tries again
     */
    public Attempt begin(Claim claim, String typed) {
        return attempts.begin(claim, typed);
    }

    /**
     * In no transaction: it takes long.
     *
     * @return empty when wrong, too early or nobody's
     */
    public Optional<Right> compare(Attempt attempt) {
        if (!attempt.inTime) {
            heldBack.fire(new TryHeldBack(attempt.tried()));
            if (!attempt.claim.isStrangers()) {
                return Optional.empty();
            }
        }
        Optional<Comparison> allowed = attempt.comparison.filter(comparison -> attempt.inTime);
        if (allowed.isEmpty()) {
            hashing.matchesNobody(attempt.typed);
        }
        Optional<Right> right = allowed.filter(comparison -> hashing.matches(comparison.hash(), comparison.typed()))
                .map(comparison -> right(attempt, comparison));
        if (right.isEmpty() && attempt.tried() == Tried.SIGN_IN) {
            notice.failure(attempt.claim.canonical());
        }
        return right;
    }

    private Right right(Attempt attempt, Comparison comparison) {
        if (comparison.isExpired(clock.instant())) {
            return new Right(attempt, comparison, comparison.expiresAt(), Optional.empty());
        }
        Optional<String> rehashed = hashing.isOutdated(comparison.hash())
                ? Optional.of(hashing.hash(comparison.typed()))
                : Optional.empty();
        return new Right(attempt, comparison, Optional.empty(), rehashed);
    }

    /**
     * In the transaction that goes on; the tries before are forgotten. What was mailed to whoever forgot his password is in
     * force from then on.
     *
     * @return empty when the password was replaced at this very instant
     */
    public Optional<Verdict> succeed(Right right) {
        return attempts.succeed(right);
    }

    /**
     * Whether somebody who is signed in types his password again: the one with which he came in, no other; not when he was
     * suspended since. His slips are counted apart from what strangers try.
     *
     * @throws Overload when too many ask at once: the try does not count
     */
    public boolean again(long accountId, String typed) {
        hashing.refuseOverload();
        return share.ofAccount(accountId, () -> compare(SameInstant.get(() -> attempts.beginAgain(accountId, typed))))
                        .flatMap(attempts::succeed)
                        .flatMap(Verdict::credentialsVersion)
                        .isPresent()
                && !describe.of(accountId).isSuspended();
    }
}
