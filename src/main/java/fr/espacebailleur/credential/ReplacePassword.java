package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts the holder's own password in the place of the one before, which dies with every other session. */
@ApplicationScoped
@Transactional
public class ReplacePassword {

    private final Credentials credentials;
    private final Clock clock;

    @Inject
    ReplacePassword(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    protected ReplacePassword() {
        this(null, null);
    }

    /** @return the credentials version of sessions that go on */
    public int with(long accountId, PreparePassword.Prepared prepared) {
        Credential credential = credentials.lock(accountId).orElseThrow();
        credential.personalise(prepared.hash(), clock.instant());
        return credential.credentialsVersion();
    }
}
