package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts the holder's own password in the place of the one before, which dies with every other session. */
@ApplicationScoped
@Transactional
public class ReplacePassword {

    private final Credentials credentials;
    private final ForgetTries forgetTries;
    private final Event<PasswordPersonalised> personalised;
    private final Event<PasswordReplaced> replaced;
    private final Clock clock;

    @Inject
    ReplacePassword(
            Credentials credentials,
            ForgetTries forgetTries,
            Event<PasswordPersonalised> personalised,
            Event<PasswordReplaced> replaced,
            Clock clock) {
        this.credentials = credentials;
        this.forgetTries = forgetTries;
        this.personalised = personalised;
        this.replaced = replaced;
        this.clock = clock;
    }

    protected ReplacePassword() {
        this(null, null, null, null, null);
    }

    public void with(long accountId, PreparePassword.Prepared prepared) {
        replace(accountId, credentials.lock(accountId).orElseThrow(), prepared);
    }

    /** The same for a provisional password; one that its holder chose stays. */
    void provisional(long accountId, PreparePassword.Prepared prepared) {
        credentials.lock(accountId).filter(Credential::isProvisional).ifPresent(credential -> {
            replace(accountId, credential, prepared);
            replaced.fire(new PasswordReplaced(accountId));
        });
    }

    /**
     * The same for one that its holder chose.
     *
     * @param version of the credentials when he typed it
     * @return false when it was replaced since: nothing changed
     */
    boolean own(long accountId, PreparePassword.Prepared prepared, int version) {
        return credentials
                .lock(accountId)
                .filter(credential -> credential.credentialsVersion() == version)
                .map(credential -> {
                    replace(accountId, credential, prepared);
                    replaced.fire(new PasswordReplaced(accountId));
                    return credential;
                })
                .isPresent();
    }

    private void replace(long accountId, Credential credential, PreparePassword.Prepared prepared) {
        credential.personalise(prepared.hash(), clock.instant());
        forgetTries.on(credential);
        personalised.fire(new PasswordPersonalised(accountId, credential.credentialsVersion()));
    }
}
