package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The short transactions around what a client address spends, or an account. */
@ApplicationScoped
@Transactional
class KeepBudgets {

    private static final Duration DAY = Duration.ofDays(1);

    private final Budgets budgets;
    private final Clock clock;
    private final Duration window;
    private final Map<Purpose, Integer> limits;

    @Inject
    KeepBudgets(
            Budgets budgets,
            Clock clock,
            @ConfigProperty(name = "portal.budget.window") Duration window,
            @ConfigProperty(name = "portal.budget.sign-in") int signIn,
            @ConfigProperty(name = "portal.budget.forgotten-password") int forgottenPassword,
            @ConfigProperty(name = "portal.budget.code") int code,
            @ConfigProperty(name = "portal.budget.help") int help,
            @ConfigProperty(name = "portal.budget.taken-mail") int takenEmail) {
        this.budgets = budgets;
        this.clock = clock;
        this.window = window;
        this.limits = Map.of(
                Purpose.SIGN_IN, signIn,
                Purpose.FORGOTTEN_PASSWORD, forgottenPassword,
                Purpose.CODE, code,
                Purpose.HELP, help,
                Purpose.TAKEN_EMAIL, takenEmail);
    }

    protected KeepBudgets() {
        this.budgets = null;
        this.clock = null;
        this.window = null;
        this.limits = null;
    }

    /** Empty when whoever spends may go on; else when its window ends. */
    Optional<Instant> spentUntil(Budget.Key key, Purpose purpose) {
        return spentUntil(key, limits.get(purpose));
    }

    /** The same, but for whoever spent more than that; whatever became of the transaction that goes on. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Instant> overspentUntil(Budget.Key key, Purpose purpose) {
        return spentUntil(key, limits.get(purpose) + 1);
    }

    /** Whether it spent anything at all lately; else empty. */
    Optional<Instant> begunUntil(Budget.Key key) {
        return spentUntil(key, 1);
    }

    private Optional<Instant> spentUntil(Budget.Key key, int limit) {
        Instant now = clock.instant();
        return budgets.of(key).filter(budget -> budget.hasSpent(limit, now)).map(Budget::endsAt);
    }

    /**
     * Whatever becomes of the transaction that goes on.
     *
     * @throws jakarta.persistence.PersistenceException when two began to count the same at the same instant
     */
    @Transactional(TxType.REQUIRES_NEW)
    void spend(Budget.Key key) {
        Instant now = clock.instant();
        Duration lasts = key.purpose() == Purpose.TAKEN_EMAIL ? DAY : window;
        budgets.lock(key)
                .ifPresentOrElse(budget -> budget.spend(now, lasts), () -> budgets.add(new Budget(key, now, lasts)));
    }

    long spentByAll(Purpose purpose) {
        return budgets.spentByAll(purpose, clock.instant());
    }

    void forgetEnded() {
        budgets.forgetEnded(clock.instant());
    }
}
