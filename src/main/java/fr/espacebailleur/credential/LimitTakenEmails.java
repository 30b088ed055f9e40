package fr.espacebailleur.credential;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.shared.SameInstant;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whoever is signed in is told of so many mail addresses a day that they are another account's: else he could ask it of
 * everybody's. The same on every node.
 */
@ApplicationScoped
@Transactional(
        TxType.NEVER) // else each who counts would hold two connections: so many at once, and nobody gets his second
public class LimitTakenEmails {

    private final KeepBudgets keep;
    private final InOneTransaction transaction;
    private final Clock clock;

    @Inject
    LimitTakenEmails(KeepBudgets keep, InOneTransaction transaction, Clock clock) {
        this.keep = keep;
        this.transaction = transaction;
        this.clock = clock;
    }

    protected LimitTakenEmails() {
        this(null, null, null);
    }

    /** The same for an act that every taken address counts in. */
    public void of(long accountId, Runnable act) {
        Void unused = of(accountId, true, () -> {
            act.run();
            return null;
        });
    }

    /**
     * Has an address taken, in a transaction of its own; that it was another account's counts after that one's end.
     *
     * @param accountId of whoever gives the address
     * @param counts false when he may know whose it is
     * @throws EmailTaken as the act does
     * @throws TooManyTries when he was told so too often: he learns nothing of this one
     */
    public <T> T of(long accountId, boolean counts, Supplier<T> act) {
        Budget.Key key = new Budget.Key(Purpose.TAKEN_EMAIL, Sha256.of("account " + accountId));
        refuse(keep.spentUntil(key, Purpose.TAKEN_EMAIL));
        try {
            return transaction.get(act);
        } catch (EmailTaken taken) {
            if (counts) {
                SameInstant.run(() -> keep.spend(key));
                refuse(keep.overspentUntil(key, Purpose.TAKEN_EMAIL)); // of many at the same instant
            }
            throw taken;
        }
    }

    private void refuse(Optional<Instant> until) {
        if (until.isPresent()) {
            throw new TooManyTries("mail.trop-pris", clock.instant(), until.get());
        }
    }
}
