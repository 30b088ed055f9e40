package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Overload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Compares a typed password with an account's; the same is asked of the database and the same work is done when there is
 * nothing to compare with, and when it is too early to try.
 */
@ApplicationScoped
public class CheckPassword {

    /** No account has this id. */
    private static final long NOBODY = -1;

    private final Attempts attempts;
    private final Throttle throttle;
    private final NoticeAttempts notice;
    private final PasswordHashing hashing;
    private final Clock clock;

    @Inject
    CheckPassword(Attempts attempts, Throttle throttle, NoticeAttempts notice, PasswordHashing hashing, Clock clock) {
        this.attempts = attempts;
        this.throttle = throttle;
        this.notice = notice;
        this.hashing = hashing;
        this.clock = clock;
    }

    protected CheckPassword() {
        this(null, null, null, null, null);
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
     * What was mailed to whoever forgot his password is in force from then on. From a browser that entered the account
     * before, it does not matter how often others tried.
     *
     * @return empty when wrong, too early or nobody's
     * @throws Overload when too many ask at once: the try does not count
     */
    public Optional<Verdict> of(Claim claim, String typed) {
        hashing.refuseOverload();
        Optional<Attempts.Attempt> attempt = attempts.of(claim.accountId().orElse(NOBODY), typed);
        Counter counter = counter(claim, attempt);
        Optional<Verdict> verdict = compare(claim.accountId(), counter, attempt, typed);
        if (verdict.isEmpty() && counter.tried() == Tried.SIGN_IN) {
            notice.failure(counter.subject());
        }
        return verdict;
    }

    /**
     * Whether somebody who is signed in types his password again: the one with which he came in, no other. His slips are
     * counted apart from what strangers try.
     *
     * @throws Overload when too many ask at once: the try does not count
     */
    public boolean again(long accountId, String typed) {
        hashing.refuseOverload();
        Optional<Attempts.Attempt> attempt = attempts.again(accountId, typed);
        return compare(Optional.of(accountId), knownBrowser("", accountId, attempt), attempt, typed)
                .flatMap(Verdict::credentialsVersion)
                .isPresent();
    }

    /** Where failures are counted. */
    private record Counter(Tried tried, String subject) {}

    private static Counter counter(Claim claim, Optional<Attempts.Attempt> attempt) {
        return claim.accountId()
                .flatMap(id -> claim.knownBrowser().map(browser -> knownBrowser(browser, id, attempt)))
                .orElseGet(() -> new Counter(Tried.SIGN_IN, claim.canonical()));
    }

    private static Counter knownBrowser(String name, long accountId, Optional<Attempts.Attempt> attempt) {
        int cleanSlates = attempt.map(Attempts.Attempt::cleanSlates).orElse(0);
        return new Counter(Tried.KNOWN_BROWSER, name + "/" + accountId + "/" + cleanSlates);
    }

    private Optional<Verdict> compare(
            Optional<Long> accountId, Counter counter, Optional<Attempts.Attempt> attempt, String typed) {
        Optional<Attempts.Attempt> allowed =
                throttle.begin(counter.tried(), counter.subject()) ? attempt : Optional.empty();
        if (allowed.isEmpty()) {
            hashing.matchesNobody(typed);
            return Optional.empty();
        }
        Optional<Verdict> verdict = allowed.filter(begun -> hashing.matches(begun.hash(), begun.typed()))
                .flatMap(right -> verdict(accountId.orElseThrow(), right));
        if (verdict.isPresent()) {
            throttle.forget(counter.tried(), counter.subject());
        }
        return verdict;
    }

    /** Empty when it was replaced at this very instant. */
    private Optional<Verdict> verdict(long accountId, Attempts.Attempt right) {
        if (right.isExpired(clock.instant())) {
            return Optional.of(new Verdict(Optional.empty(), right.expiresAt()));
        }
        return attempts.succeed(accountId, right, rehashed(right))
                .map(version -> new Verdict(Optional.of(version), Optional.empty()));
    }

    private Optional<String> rehashed(Attempts.Attempt attempt) {
        return hashing.isOutdated(attempt.hash()) ? Optional.of(hashing.hash(attempt.typed())) : Optional.empty();
    }
}
