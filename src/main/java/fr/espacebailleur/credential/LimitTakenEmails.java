package fr.espacebailleur.credential;

import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.SameInstant;
import fr.espacebailleur.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whoever gives mail addresses to others is told of so many a day that they are somebody else's: else he could ask for
 * anybody's whether it has an account. The same on every node.
 */
@ApplicationScoped
public class LimitTakenEmails {

    private final KeepBudgets keep;

    @Inject
    LimitTakenEmails(KeepBudgets keep) {
        this.keep = keep;
    }

    protected LimitTakenEmails() {
        this(null);
    }

    /** @throws Refusal when he was told of so many already, whatever he gives now; it says until when */
    public void check(long accountId) {
        keep.spentUntil(key(accountId), Purpose.TAKEN_EMAIL).ifPresent(until -> {
            throw new Refusal("mail.trop-pris", ParisTime.minute(until));
        });
    }

    /** He is told of one more, whatever becomes of the transaction that goes on. */
    public void spend(long accountId) {
        Budget.Key key = key(accountId);
        SameInstant.run(() -> keep.spend(key));
    }

    private static Budget.Key key(long accountId) {
        return new Budget.Key(Purpose.TAKEN_EMAIL, Sha256.of("account " + accountId));
    }
}
