package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A suspended account may be entered again, with the password that it had. */
@ApplicationScoped
@Transactional
public class ReactivateAccount {

    private final Accounts accounts;
    private final WriteJournal journal;

    @Inject
    ReactivateAccount(Accounts accounts, WriteJournal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    protected ReactivateAccount() {
        this(null, null);
    }

    /** @throws Refusal when it is not suspended */
    public void of(long accountId, Warrant by) {
        if (!accounts.lock(accountId).reactivate()) {
            throw new Refusal("compte.pas-suspendu");
        }
        journal.onAccount(accountId, by, Act.ACCOUNT_REACTIVATED, "");
    }
}
