package fr.espacebailleur.credential;

import fr.espacebailleur.shared.SameInstant;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One client address may spend only so much in some time: generous, since an office shares one. It depends on the
 * address alone and tells nothing of accounts. The same on every node.
 *
 * <p>When all addresses together spent what the whole portal may on sign-in, those are held back that spent anything at
 * all; whoever comes for the first time passes, so that nobody can shut the door for all.
 */
@ApplicationScoped
public class LimitAddresses {

    /** So long a node goes by what it counted of all addresses. */
    private static final Duration COUNT_HOLDS = Duration.ofSeconds(5);

    private final KeepBudgets keep;
    private final Clock clock;
    private final long mostOfAll;
    private volatile CountOfAll countOfAll = new CountOfAll(Instant.MIN, false);

    private record CountOfAll(Instant until, boolean tooMany) {}

    @Inject
    LimitAddresses(KeepBudgets keep, Clock clock, @ConfigProperty(name = "portal.budget.sign-in.all") long mostOfAll) {
        this.keep = keep;
        this.clock = clock;
        this.mostOfAll = mostOfAll;
    }

    protected LimitAddresses() {
        this(null, null, 0);
    }

    /**
     * One more request, whatever comes of it.
     *
     * @throws TooManyTries when nothing is left to spend; it says until when
     */
    public void charge(Purpose purpose, String clientAddress) {
        check(purpose, clientAddress);
        spend(purpose, clientAddress);
    }

    /** @throws TooManyTries when nothing is left to spend; it says until when */
    public void check(Purpose purpose, String clientAddress) {
        Budget.Key key = key(purpose, clientAddress);
        Optional<Instant> until = keep.spentUntil(key, purpose);
        if (until.isEmpty() && purpose == Purpose.SIGN_IN && isTooMuchOfAll()) {
            until = keep.begunUntil(key);
        }
        if (until.isPresent()) {
            throw new TooManyTries(clock.instant(), until.get());
        }
    }

    /** Something was in vain. */
    public void spend(Purpose purpose, String clientAddress) {
        Budget.Key key = key(purpose, clientAddress);
        SameInstant.run(() -> keep.spend(key));
    }

    private boolean isTooMuchOfAll() {
        Instant now = clock.instant();
        if (!now.isBefore(countOfAll.until())) {
            boolean tooMany = keep.spentByAll(Purpose.SIGN_IN) >= mostOfAll;
            countOfAll = new CountOfAll(now.plus(COUNT_HOLDS), tooMany);
        }
        return countOfAll.tooMany();
    }

    private static Budget.Key key(Purpose purpose, String clientAddress) {
        return new Budget.Key(purpose, Sha256.of(clientAddress));
    }
}
