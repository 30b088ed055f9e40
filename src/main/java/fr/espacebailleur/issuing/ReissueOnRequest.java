package fr.espacebailleur.issuing;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An account's holder asks for his credentials again, without an agent: they go to where the Caf knows him, and only so
 * often.
 */
@ApplicationScoped
@Transactional
public class ReissueOnRequest {

    private final DescribeAccount describe;
    private final ReadJournal readJournal;
    private final WriteJournal journal;
    private final Event<CredentialsReissued> reissued;
    private final Clock clock;
    private final int most;
    private final Duration period;
    private final Duration leastApart;

    @Inject
    ReissueOnRequest(
            DescribeAccount describe,
            ReadJournal readJournal,
            WriteJournal journal,
            Event<CredentialsReissued> reissued,
            Clock clock,
            @ConfigProperty(name = "portal.reissue.most") int most,
            @ConfigProperty(name = "portal.reissue.period") Duration period,
            @ConfigProperty(name = "portal.reissue.least-apart") Duration leastApart) {
        this.describe = describe;
        this.readJournal = readJournal;
        this.journal = journal;
        this.reissued = reissued;
        this.clock = clock;
        this.most = most;
        this.period = period;
        this.leastApart = leastApart;
    }

    protected ReissueOnRequest() {
        this(null, null, null, null, null, 0, null, null);
    }

    /** @return whether both messages are due now; not when it is suspended, asked for too often, or reached by no channel */
    public boolean of(long accountId) {
        return knownChannel(accountId).filter(channel -> by(channel, accountId)).isPresent();
    }

    /**
     * By a channel by which the account can be reached.
     *
     * @return whether both messages are due now; not when it is suspended, or asked for too often
     */
    public boolean by(Channel channel, long accountId) {
        AccountCard account = describe.lock(accountId); // two at the same instant count one after the other
        boolean granted = !account.isSuspended() && isAllowed(accountId);
        if (granted) {
            journal.onAccount(accountId, Warrant.ofPortal(), Act.CREDENTIALS_REQUESTED, ReportTexts.of(channel));
            reissued.fire(CredentialsReissued.onRequest(accountId, channel));
        }
        return granted;
    }

    /** How its holder is written to; empty when nobody knows where. */
    public Optional<Channel> knownChannel(long accountId) {
        return knownChannel(describe.of(accountId));
    }

    /** As the Caf writes to him, and by mail once he confirmed an address of his own. */
    private static Optional<Channel> knownChannel(AccountCard account) {
        if (account.confirmedEmail().isPresent()) {
            return Optional.of(Channel.EMAIL);
        }
        if (account.channel() == Channel.LETTER && account.address().isKnown()) {
            return Optional.of(Channel.LETTER);
        }
        return account.knownEmail().map(known -> Channel.EMAIL);
    }

    private boolean isAllowed(long accountId) {
        Instant now = clock.instant();
        List<Instant> granted = readJournal
                .newest(
                        new Sought(
                                Optional.of(Act.CREDENTIALS_REQUESTED),
                                "",
                                Optional.of(now.minus(period)),
                                Optional.empty(),
                                Optional.of(accountId)),
                        most)
                .stream()
                .map(entry -> entry.happenedAt())
                .toList();
        return granted.size() < most && granted.stream().noneMatch(before -> before.isAfter(now.minus(leastApart)));
    }
}
