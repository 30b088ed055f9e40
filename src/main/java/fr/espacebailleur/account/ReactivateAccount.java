package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A suspended account may be entered again, with the password that it had. */
@ApplicationScoped
@Transactional
public class ReactivateAccount {

    private final Accounts accounts;
    private final WriteJournal journal;
    private final Event<AccountReactivated> reactivated;

    @Inject
    ReactivateAccount(Accounts accounts, WriteJournal journal, Event<AccountReactivated> reactivated) {
        this.accounts = accounts;
        this.journal = journal;
        this.reactivated = reactivated;
    }

    protected ReactivateAccount() {
        this(null, null, null);
    }

    /** @throws Refusal when it is not suspended, or was closed for good */
    public void of(long accountId, Warrant by) {
        reactivate(accounts.lock(accountId));
        journal.onAccount(accountId, by, Act.ACCOUNT_REACTIVATED, "");
    }

    /** @throws Refusal when it is not suspended, was closed for good, or it was the Caf that suspended it */
    public void byOrganisation(long accountId, Warrant by) {
        Account account = accounts.lock(accountId);
        if (account.suspendedBy().equals(Optional.of(SuspendedBy.CAF))) {
            throw new Refusal("compte.suspendu-par-la-caf");
        }
        reactivate(account);
        journal.onAccount(accountId, by, Act.MEMBER_REACTIVATED, "");
    }

    private void reactivate(Account account) {
        account.refuseClosed();
        if (!account.reactivate()) {
            throw new Refusal("compte.pas-suspendu");
        }
        reactivated.fire(new AccountReactivated(account.id()));
    }
}
