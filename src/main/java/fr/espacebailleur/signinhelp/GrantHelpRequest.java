package fr.espacebailleur.signinhelp;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.Throttle;
import fr.espacebailleur.credential.Tried;
import fr.espacebailleur.issuing.ReissueOnRequest;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks whether what was typed by somebody who is stuck belongs together. What he lost is then sent to where the account's
 * holder is known, and only so often; nobody else hears of it.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GrantHelpRequest {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Inject
    private HelpRequests requests;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Throttle throttle;

    @Inject
    private ReissueOnRequest reissue;

    @Inject
    private WriteJournal journal;

    @Inject
    private Event<LoginNameForgotten> loginNameForgotten;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.help.kept")
    private Duration kept;

    @Inject
    @ConfigProperty(name = "portal.help.login-name.most-a-day")
    private int mostADay;

    @Inject
    @ConfigProperty(name = "portal.help.login-name.least-apart")
    private Duration leastApart;

    List<Long> waiting(int atMost) {
        return requests.waiting(atMost);
    }

    /** Once, whichever node is quicker. */
    void of(long id) {
        requests.lockWaiting(id).ifPresent(request -> request.end(decide(request)));
    }

    private Outcome decide(HelpRequest request) {
        String subject = request.userNumber().value();
        if (!throttle.begin(Tried.HELP, subject)) {
            return Outcome.TOO_MANY_TRIES;
        }
        Optional<AccountCard> account = describe.idOf(request.userNumber())
                .map(describe::lock) // two requests for one account count one after the other
                .filter(card -> !card.isAgent());
        if (account.isEmpty()) {
            return Outcome.NUMBER_UNKNOWN;
        }
        if (account.flatMap(AccountCard::reference).filter(request::proves).isEmpty()) {
            return Outcome.REFERENCE_WRONG;
        }
        throttle.forget(Tried.HELP, subject);
        return account.get().isSuspended() ? Outcome.SUSPENDED : send(request, account.get());
    }

    private Outcome send(HelpRequest request, AccountCard account) {
        Optional<Channel> known = reissue.knownChannel(account.id());
        return switch (request.wish()) {
            case LOGIN_NAME ->
                known.filter(Channel.EMAIL::equals).isPresent()
                        ? sendLoginName(request, account.id())
                        : sendCredentials(account.id(), known);
            case CREDENTIALS -> sendCredentials(account.id(), known);
            case LETTERS ->
                sendCredentials(
                        account.id(),
                        Optional.of(Channel.LETTER)
                                .filter(letter -> account.address().isKnown()));
            case CAF -> throw new IllegalStateException("it never waits");
        };
    }

    private Outcome sendLoginName(HelpRequest request, long accountId) {
        if (!isAllowed(request)) {
            return Outcome.SENT_ALREADY;
        }
        journal.onAccount(accountId, Warrant.ofPortal(), Act.LOGIN_NAME_REQUESTED, "");
        loginNameForgotten.fire(new LoginNameForgotten(accountId));
        return Outcome.LOGIN_NAME_SENT;
    }

    private boolean isAllowed(HelpRequest request) {
        Instant asked = request.askedAt();
        List<Instant> sent = requests.ended(request.userNumber(), Outcome.LOGIN_NAME_SENT, asked.minus(A_DAY));
        return sent.size() < mostADay && sent.stream().noneMatch(before -> before.isAfter(asked.minus(leastApart)));
    }

    private Outcome sendCredentials(long accountId, Optional<Channel> channel) {
        if (channel.isEmpty()) {
            return Outcome.UNREACHABLE;
        }
        if (!reissue.by(channel.get(), accountId)) {
            return Outcome.SENT_ALREADY;
        }
        return channel.get() == Channel.EMAIL ? Outcome.SENT_BY_MAIL : Outcome.SENT_BY_LETTER;
    }

    /** What is older than it may be kept. */
    void forgetOld() {
        requests.forget(clock.instant().minus(kept));
    }
}
