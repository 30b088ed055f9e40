package fr.espacebailleur.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Somebody says who he is and becomes the holder of an account (step 2). */
@ApplicationScoped
@Transactional
public class HoldAccount {

    private final Accounts accounts;

    @Inject
    HoldAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    protected HoldAccount() {
        this(null);
    }

    /** @throws EmailTaken when the address belongs to another account; nothing was changed */
    public void by(long accountId, HolderDetails holder) {
        if (accounts.isTakenByAnother(holder.email(), accountId)) {
            throw new EmailTaken();
        }
        accounts.get(accountId).isHeldBy(holder);
        accounts.flushEmail();
    }
}
