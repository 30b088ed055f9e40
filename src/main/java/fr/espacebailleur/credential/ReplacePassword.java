package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts the holder's own password in the place of the one before, which dies with every other session. */
@ApplicationScoped
@Transactional
public class ReplacePassword {

    private final Credentials credentials;

    @Inject
    ReplacePassword(Credentials credentials) {
        this.credentials = credentials;
    }

    protected ReplacePassword() {
        this(null);
    }

    /** @return the credentials version of sessions that go on */
    public int with(long accountId, PreparePassword.Prepared prepared) {
        Credential credential = credentials.lock(accountId).orElseThrow();
        credential.personalise(prepared.hash());
        return credential.credentialsVersion();
    }
}
