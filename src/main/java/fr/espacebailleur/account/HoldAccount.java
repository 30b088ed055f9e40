package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Somebody says who he is and becomes the holder of an account (step 2). */
@ApplicationScoped
@Transactional
public class HoldAccount {

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    HoldAccount(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    protected HoldAccount() {
        this(null, null);
    }

    /**
     * His address counts as confirmed when the credentials with which he came in were mailed there.
     *
     * @param credentialsMailedTo empty when they came by letter
     * @throws EmailTaken when the address belongs to another account; nothing was changed
     */
    public void by(long accountId, HolderDetails holder, Optional<EmailAddress> credentialsMailedTo) {
        accounts.refuseTaken(holder.email(), accountId);
        accounts.get(accountId).isHeldBy(holder, credentialsMailedTo, clock.instant());
        accounts.flushEmail();
    }
}
