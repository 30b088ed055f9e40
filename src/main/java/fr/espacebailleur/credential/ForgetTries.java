package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What anybody tried on an account in vain is forgotten, together with the transaction that goes on. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ForgetTries {

    private final DescribeAccount describe;
    private final AllFailures all;

    @Inject
    ForgetTries(DescribeAccount describe, AllFailures all) {
        this.describe = describe;
        this.all = all;
    }

    protected ForgetTries() {
        this(null, null);
    }

    void on(Credential credential) {
        credential.cleanSlate();
        String loginName = describe.of(credential.accountId()).loginName().value();
        SignInTries.ofStrangers(loginName).forEach(all::forget);
    }
}
