package fr.espacebailleur.account;

import fr.espacebailleur.account.EmailChangeNotice.Kind;
import fr.espacebailleur.account.EmailChangeNotice.Objection;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Tells what a notice about a change of address says, and makes the token that it is about to carry. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW) // what is handed over always works
public class AnnounceEmailChange {

    private final EmailChanges changes;
    private final RandomGenerator chance;
    private final Clock clock;

    @Inject
    AnnounceEmailChange(EmailChanges changes, RandomGenerator chance, Clock clock) {
        this.changes = changes;
        this.chance = chance;
        this.clock = clock;
    }

    protected AnnounceEmailChange() {
        this(null, null, null);
    }

    /**
     * Whatever happened last to the address that is told.
     *
     * @return empty when there is nothing to say any more
     */
    public Optional<EmailChangeNotice> to(long accountId, EmailAddress told) {
        Optional<EmailChange> latest = changes.latestFrom(accountId, told);
        return changes.latestUndoneTo(accountId, told)
                .filter(undone -> latest.filter(undone::isUndoneBefore).isEmpty())
                .map(undone -> new EmailChangeNotice(Kind.UNDONE, undone.changedAt(), Optional.empty()))
                .or(() -> latest.map(this::left));
    }

    private EmailChangeNotice left(EmailChange change) {
        Instant now = clock.instant();
        Optional<Objection> objection = change.objectionUntil()
                .filter(until -> change.isOpenToObjection(now))
                .map(until -> {
                    Token token = Token.draw(chance);
                    change.isContestedWith(token);
                    return new Objection(token.value(), until);
                });
        return new EmailChangeNotice(Kind.LEFT, change.changedAt(), objection);
    }
}
