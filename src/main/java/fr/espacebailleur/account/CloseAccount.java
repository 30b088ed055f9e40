package fr.espacebailleur.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/**
 * Nobody enters an account any more, for good: its sessions end, nothing is sent to it, and its address may be another
 * account's. What was done in its name and what it accepted stays.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY) // whoever closes it writes in the journal why
public class CloseAccount {

    private final Accounts accounts;
    private final Event<AccountSuspended> suspended;
    private final Clock clock;

    @Inject
    CloseAccount(Accounts accounts, Event<AccountSuspended> suspended, Clock clock) {
        this.accounts = accounts;
        this.suspended = suspended;
        this.clock = clock;
    }

    protected CloseAccount() {
        this(null, null, null);
    }

    /** One that is closed already stays so. */
    public void of(long accountId, SuspendedBy by) {
        Account account = accounts.lock(accountId);
        if (!account.isClosed()) {
            account.close(by, clock.instant());
            suspended.fire(new AccountSuspended(accountId));
        }
    }
}
