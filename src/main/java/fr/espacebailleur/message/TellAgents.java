package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.organisation.FounderContested;
import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Each active agent is told when somebody could not be reached, once a day at most, and of what failed since as well; and
 * whenever an organisation objects to its first administrator.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TellAgents {

    private static final Duration AT_MOST_EACH = Duration.ofHours(24);

    private final Messages messages;
    private final FindAccounts findAccounts;
    private final DescribeAccount describe;
    private final Clock clock;

    @Inject
    TellAgents(Messages messages, FindAccounts findAccounts, DescribeAccount describe, Clock clock) {
        this.messages = messages;
        this.findAccounts = findAccounts;
        this.describe = describe;
        this.clock = clock;
    }

    protected TellAgents() {
        this(null, null, null, null);
    }

    /** From what is in the tables: a crash loses no notice, and of two nodes one gives it. */
    void ofFailures() {
        Optional<Instant> latest = messages.latestFailure();
        if (latest.isPresent()) {
            findAccounts.agents().stream()
                    .filter(agent -> isToBeTold(agent, latest.get()))
                    .map(agent -> describe.lock(agent.id()))
                    .filter(agent -> isToBeTold(agent, latest.get()))
                    .forEach(agent -> messages.add(
                            new Message(agent.id(), Message.Kind.MESSAGES_FAILED, Channel.EMAIL, clock.instant())));
        }
    }

    /** An organisation objects to its first administrator: somebody has to look at it. */
    @Transactional(TxType.MANDATORY)
    void ofObjection(@Observes FounderContested contested) {
        findAccounts.agents().stream()
                .filter(agent -> !agent.isSuspended())
                .forEach(agent -> messages.add(
                        new Message(agent.id(), Message.Kind.FOUNDER_CONTESTED, Channel.EMAIL, clock.instant())
                                .about(contested.accountId())));
    }

    private boolean isToBeTold(AccountCard agent, Instant failure) {
        Optional<Instant> told = messages.latest(agent.id(), Message.Kind.MESSAGES_FAILED);
        Instant aDayAgo = clock.instant().minus(AT_MOST_EACH);
        return !agent.isSuspended()
                && failure.isAfter(told.orElse(agent.openedAt()))
                && told.filter(at -> at.isAfter(aDayAgo)).isEmpty();
    }
}
