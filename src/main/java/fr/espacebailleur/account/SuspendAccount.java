package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Nobody enters an account any more: its sessions end, and what was due to it is not sent. */
@ApplicationScoped
@Transactional
public class SuspendAccount {

    private final Accounts accounts;
    private final WriteJournal journal;
    private final Event<AccountSuspended> suspended;
    private final Clock clock;

    @Inject
    SuspendAccount(Accounts accounts, WriteJournal journal, Event<AccountSuspended> suspended, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.suspended = suspended;
        this.clock = clock;
    }

    protected SuspendAccount() {
        this(null, null, null, null);
    }

    /** @throws Refusal when the Caf suspended it already, it was closed for good, or is the last agent's */
    public void of(long accountId, Warrant by) {
        if (accounts.get(accountId).isAgent()) {
            refuseLastAgent(accountId);
        }
        suspend(accountId, SuspendedBy.CAF, by, Act.ACCOUNT_SUSPENDED);
    }

    /** @throws Refusal when it is suspended already, or was closed for good */
    public void byOrganisation(long accountId, Warrant by) {
        suspend(accountId, SuspendedBy.ORGANISATION, by, Act.MEMBER_SUSPENDED);
    }

    private void suspend(long accountId, SuspendedBy whose, Warrant by, Act act) {
        Account account = accounts.lock(accountId);
        account.refuseClosed();
        if (!account.suspend(whose, clock.instant())) {
            throw new Refusal("compte.deja-suspendu");
        }
        journal.onAccount(accountId, by, act, "");
        suspended.fire(new AccountSuspended(accountId, false));
    }

    /** Two agents who suspend each other at the same instant: one waits, and is refused. */
    private void refuseLastAgent(long accountId) {
        boolean anotherIsLeft = accounts.lockAgents().stream()
                .anyMatch(agent -> agent.id() != accountId && agent.isHeld() && !agent.isSuspended());
        if (!anotherIsLeft) {
            throw new Refusal("agent.dernier");
        }
    }
}
