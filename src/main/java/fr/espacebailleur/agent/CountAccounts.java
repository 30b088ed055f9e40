package fr.espacebailleur.agent;

import fr.espacebailleur.message.FollowMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells how many accounts stand where, and how many messages. A million of them are not counted for each agent who looks: what was counted is
 * told for a minute.
 */
@ApplicationScoped
@Transactional
public class CountAccounts {

    static final Duration TOLD_FOR = Duration.ofMinutes(1);

    private final AccountTables tables;
    private final FollowMessages messages;
    private final Clock clock;
    private final Lock counting = new ReentrantLock();
    private volatile Figures counted;

    @Inject
    CountAccounts(AccountTables tables, FollowMessages messages, Clock clock) {
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    protected CountAccounts() {
        this(null, null, null);
    }

    /** Whoever asks while they are counted anew is told what was counted before. */
    public Figures all() {
        Figures told = counted;
        if (told == null) {
            counting.lock();
        } else if (isFresh(told) || !counting.tryLock()) {
            return told;
        }
        try {
            if (counted == null || !isFresh(counted)) {
                counted = count(clock.instant());
            }
            return counted;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(Figures figures) {
        return clock.instant().isBefore(figures.countedAt().plus(TOLD_FOR));
    }

    private Figures count(Instant now) {
        Instant from = Weeks.firstMonday(now);
        return new Figures(
                now,
                tables.byDepartment(),
                Weeks.of(now, tables.openedByHour(from), tables.begunByHour(from), tables.completedByHour(from)),
                messages.counts());
    }
}
