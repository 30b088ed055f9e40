package fr.espacebailleur.agent;

import fr.espacebailleur.message.FollowMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
    private Figures counted;

    @Inject
    CountAccounts(AccountTables tables, FollowMessages messages, Clock clock) {
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    protected CountAccounts() {
        this(null, null, null);
    }

    /** Whoever asks while they are counted waits, and is told the same. */
    public synchronized Figures all() {
        Instant now = clock.instant();
        if (counted == null || !now.isBefore(counted.countedAt().plus(TOLD_FOR))) {
            Instant from = Weeks.firstMonday(now);
            counted = new Figures(
                    now,
                    tables.byDepartment(),
                    Weeks.of(now, tables.openedByHour(from), tables.begunByHour(from), tables.completedByHour(from)),
                    messages.counts());
        }
        return counted;
    }
}
