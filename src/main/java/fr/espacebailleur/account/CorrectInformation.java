package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The holder corrects what he said of himself at step 2; his mail address takes another way, with a code. */
@ApplicationScoped
@Transactional
public class CorrectInformation {

    private final Accounts accounts;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    CorrectInformation(Accounts accounts, WriteJournal journal, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    protected CorrectInformation() {
        this(null, null, null);
    }

    /**
     * The journal tells that he did, in the name that he had; not what, which is nobody else's. What changes nothing is not
     * told.
     *
     * @param holder with the mail address that he has
     * @param seen the version of the account that he had before him when he corrected it
     * @throws Refusal when the account has changed meanwhile, or was suspended or closed
     */
    public void of(long accountId, HolderDetails holder, int seen) {
        Account account = accounts.lock(accountId);
        AccountCard before = account.card();
        if (before.isSuspended()) {
            throw new Refusal("compte.vient-d-etre-suspendu");
        }
        if (!holder.equals(before.holder())) {
            if (before.version() != seen) {
                throw new Refusal("informations.entre-temps");
            }
            account.isHeldBy(holder, Optional.empty(), clock.instant());
            journal.onAccount(accountId, Warrant.of(accountId, before.holderName()), Act.INFORMATION_CORRECTED, "");
        }
    }
}
