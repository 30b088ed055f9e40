package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts the holder's own password in the place of the one before, which dies with every other session. What was done to the
 * account while he filled in the form stands: he came in with credentials that opened it before.
 */
@ApplicationScoped
@Transactional
public class ReplacePassword {

    private final DescribeAccount describe;
    private final Credentials credentials;
    private final ForgetTries forgetTries;
    private final Event<PasswordPersonalised> personalised;
    private final Event<PasswordReplaced> replaced;
    private final Clock clock;

    @Inject
    ReplacePassword(
            DescribeAccount describe,
            Credentials credentials,
            ForgetTries forgetTries,
            Event<PasswordPersonalised> personalised,
            Event<PasswordReplaced> replaced,
            Clock clock) {
        this.describe = describe;
        this.credentials = credentials;
        this.forgetTries = forgetTries;
        this.personalised = personalised;
        this.replaced = replaced;
        this.clock = clock;
    }

    protected ReplacePassword() {
        this(null, null, null, null, null, null);
    }

    /**
     * @param version of the credentials with which he came in
     * @throws Refusal when the account was suspended or got other credentials since
     */
    public void with(long accountId, PreparePassword.Prepared prepared, int version) {
        replace(accountId, lock(accountId).orElseThrow(), prepared, version);
    }

    /** The same for a provisional password; one that its holder chose stays. */
    void provisional(long accountId, PreparePassword.Prepared prepared, int version) {
        lock(accountId).filter(Credential::isProvisional).ifPresent(credential -> {
            replace(accountId, credential, prepared, version);
            replaced.fire(new PasswordReplaced(accountId));
        });
    }

    /**
     * The same for one that its holder chose.
     *
     * @param version of the credentials when he typed it
     * @return false when it was replaced since: nothing changed
     * @throws Refusal when the account was suspended since
     */
    boolean own(long accountId, PreparePassword.Prepared prepared, int version) {
        return lock(accountId)
                .filter(credential -> credential.credentialsVersion() == version)
                .map(credential -> {
                    replace(accountId, credential, prepared, version);
                    replaced.fire(new PasswordReplaced(accountId));
                    return credential;
                })
                .isPresent();
    }

    private Optional<Credential> lock(long accountId) {
        if (describe.lock(accountId).isSuspended()) {
            throw new Refusal("compte.vient-d-etre-suspendu");
        }
        return credentials.lock(accountId);
    }

    private void replace(long accountId, Credential credential, PreparePassword.Prepared prepared, int version) {
        if (credential.credentialsVersion() != version) {
            throw new Refusal("mot-de-passe.session-finie");
        }
        credential.personalise(prepared.hash(), clock.instant());
        forgetTries.on(credential);
        personalised.fire(new PasswordPersonalised(accountId, credential.credentialsVersion()));
    }
}
