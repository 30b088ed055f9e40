package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
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
 * Looks whose address was typed by somebody who forgot his password. Its holder is sent a mail, so many a day and not two
 * at once; nobody else hears of it.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GrantPasswordRequest {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final PasswordRequests requests;
    private final DescribeAccount describe;
    private final Event<PasswordForgotten> forgotten;
    private final Clock clock;
    private final int mostADay;
    private final Duration leastApart;

    @Inject
    GrantPasswordRequest(
            PasswordRequests requests,
            DescribeAccount describe,
            Event<PasswordForgotten> forgotten,
            Clock clock,
            @ConfigProperty(name = "portal.forgotten-password.most-a-day") int mostADay,
            @ConfigProperty(name = "portal.forgotten-password.least-apart") Duration leastApart) {
        this.requests = requests;
        this.describe = describe;
        this.forgotten = forgotten;
        this.clock = clock;
        this.mostADay = mostADay;
        this.leastApart = leastApart;
    }

    protected GrantPasswordRequest() {
        this(null, null, null, null, 0, null);
    }

    List<Long> waiting(int atMost) {
        return requests.waiting(atMost);
    }

    /** Once, whichever node is quicker. */
    void of(long id) {
        requests.lockWaiting(id).ifPresent(this::decide);
    }

    private void decide(PasswordRequest request) {
        Optional<Long> holder = describe.heldAt(request.address())
                .map(describe::lock) // two requests for one account count one after the other
                .filter(account -> !account.isSuspended())
                .map(AccountCard::id)
                .filter(account -> isAllowed(account, request.askedAt()));
        if (holder.isPresent()) {
            request.grant(holder.get());
            forgotten.fire(new PasswordForgotten(holder.get()));
        } else {
            requests.remove(request);
        }
    }

    private boolean isAllowed(long account, Instant asked) {
        List<Instant> granted = requests.granted(account, asked.minus(A_DAY));
        return granted.size() < mostADay
                && granted.stream().noneMatch(before -> before.isAfter(asked.minus(leastApart)));
    }

    /** What was granted more than a day ago does not count any more. */
    void forgetOld() {
        requests.forgetGranted(clock.instant().minus(A_DAY));
    }
}
