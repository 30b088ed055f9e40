package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A code is mailed to an address, so that whoever reads it there can show that he does; only so often. */
@ApplicationScoped
@Transactional
public class AskForEmailCode {

    private final DescribeAccount describe;
    private final EmailCodes codes;
    private final Event<EmailCodeWanted> wanted;
    private final Clock clock;
    private final int mostADay;
    private final Duration leastApart;

    @Inject
    AskForEmailCode(
            DescribeAccount describe,
            EmailCodes codes,
            Event<EmailCodeWanted> wanted,
            Clock clock,
            @ConfigProperty(name = "portal.email-code.most-a-day") int mostADay,
            @ConfigProperty(name = "portal.email-code.least-apart") Duration leastApart) {
        this.describe = describe;
        this.codes = codes;
        this.wanted = wanted;
        this.clock = clock;
        this.mostADay = mostADay;
        this.leastApart = leastApart;
    }

    protected AskForEmailCode() {
        this(null, null, null, null, 0, null);
    }

    /** What became of a wish for a code. */
    public enum Outcome {
        ON_ITS_WAY,
        /** One was just asked for, which is enough. */
        ASKED_JUST_NOW,
        /** So many are enough for a day; one that was mailed before may still work. */
        TOO_MANY,
        NOTHING_TO_CONFIRM
    }

    /**
     * For the address that is being confirmed, else for the one that the holder gave.
     *
     * @throws Refusal when the account was suspended or closed meanwhile
     */
    public Outcome of(long accountId) {
        AccountCard account = describe.lock(accountId); // two at the same instant count one after the other
        Optional<EmailAddress> given = account.email().filter(unconfirmed -> account.isEmailToConfirm());
        return codes.of(accountId)
                .flatMap(EmailCode::address)
                .or(() -> given)
                .map(address -> ask(account, address))
                .orElse(Outcome.NOTHING_TO_CONFIRM);
    }

    /**
     * For the address that the holder gave, whatever was being confirmed before.
     *
     * @throws Refusal when the account was suspended or closed meanwhile
     */
    public void ofGiven(long accountId) {
        AccountCard account = describe.lock(accountId);
        Outcome unused = ask(account, account.email().orElseThrow());
    }

    /** None: the address that he gave is confirmed, and no other one is to be any more. */
    public void noMore(long accountId) {
        codes.lock(accountId).ifPresent(EmailCode::forget);
    }

    /**
     * For another address that is to become the account's; the one before stays in force until then.
     *
     * @return whether a code is on its way, or still works: not when too many were asked for today
     * @throws Refusal when the account was suspended or closed meanwhile
     */
    boolean ofAnother(long accountId, EmailAddress address) {
        AccountCard account = describe.lock(accountId);
        Outcome unused = ask(account, address);
        return codes.of(accountId)
                .flatMap(code -> code.state(clock.instant()))
                .filter(EmailToConfirm::awaited)
                .isPresent();
    }

    private Outcome ask(AccountCard locked, EmailAddress address) {
        if (locked.isSuspended()) {
            throw new Refusal("compte.vient-d-etre-suspendu");
        }
        long accountId = locked.id();
        Instant now = clock.instant();
        EmailCode code = codes.lock(accountId).orElseGet(() -> codes.add(new EmailCode(accountId, now)));
        if (code.askFor(address, now, leastApart, mostADay)) {
            wanted.fire(new EmailCodeWanted(accountId, address));
            return Outcome.ON_ITS_WAY;
        }
        return code.isAskedWithin(leastApart, now) ? Outcome.ASKED_JUST_NOW : Outcome.TOO_MANY;
    }
}
