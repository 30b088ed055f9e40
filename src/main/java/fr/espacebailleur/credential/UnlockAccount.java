package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Failures to sign in are forgotten: the next attempt is looked at again at once. */
@ApplicationScoped
@Transactional
public class UnlockAccount {

    private final DescribeAccount describe;
    private final Credentials credentials;
    private final ForgetTries forgetTries;
    private final WriteJournal journal;

    @Inject
    UnlockAccount(DescribeAccount describe, Credentials credentials, ForgetTries forgetTries, WriteJournal journal) {
        this.describe = describe;
        this.credentials = credentials;
        this.forgetTries = forgetTries;
        this.journal = journal;
    }

    protected UnlockAccount() {
        this(null, null, null, null);
    }

    /** @throws Refusal when it has no password yet, or was closed for good */
    public void of(long accountId, Warrant by) {
        if (describe.of(accountId).isClosed()) {
            throw new Refusal("compte.ferme");
        }
        forgetTries.on(credentials.lock(accountId).orElseThrow(() -> new Refusal("compte.sans-mot-de-passe")));
        journal.onAccount(accountId, by, Act.ACCOUNT_UNLOCKED, "");
    }
}
