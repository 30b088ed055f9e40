package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Whoever came in again with a provisional password replaces it by one of his own. Sent twice, the first one counts:
 * nothing is left to be replaced.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ChooseNewPassword {

    private final PreparePassword preparePassword;
    private final ReplacePassword replacePassword;

    @Inject
    ChooseNewPassword(PreparePassword preparePassword, ReplacePassword replacePassword) {
        this.preparePassword = preparePassword;
        this.replacePassword = replacePassword;
    }

    protected ChooseNewPassword() {
        this(null, null);
    }

    /**
     * @param version of the credentials with which he came in
     * @throws Refusal when the candidate does not keep the password rule, and when the account was suspended or got other
     *     credentials meanwhile
     */
    public void with(long accountId, int version, String candidate) {
        replacePassword.provisional(accountId, preparePassword.from(accountId, candidate), version);
    }
}
