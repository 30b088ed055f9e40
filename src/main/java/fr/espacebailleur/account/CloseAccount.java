package fr.espacebailleur.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/**
 * Nobody enters an account any more, for good: its sessions end, nothing is sent to it, its address may be another
 * account's, and another one may be opened under its reference; the addresses that it had are forgotten. What was done in
 * its name and what it accepted stays.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY) // whoever closes it writes in the journal why
public class CloseAccount {

    private final Accounts accounts;
    private final EmailChanges changes;
    private final Event<AccountSuspended> suspended;
    private final Clock clock;

    @Inject
    CloseAccount(Accounts accounts, EmailChanges changes, Event<AccountSuspended> suspended, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.suspended = suspended;
        this.clock = clock;
    }

    protected CloseAccount() {
        this(null, null, null, null);
    }

    /** One that is closed already stays so. */
    public void of(long accountId, SuspendedBy by) {
        Account account = accounts.lock(accountId);
        if (!account.isClosed()) {
            account.close(by, clock.instant());
            suspended.fire(new AccountSuspended(accountId, true)); // before anything of it is written
            changes.forgetOf(accountId);
        }
    }
}
