package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells whether a session began with the credentials that are still the account's. */
@ApplicationScoped
@Transactional
public class CurrentCredentials {

    private final Credentials credentials;

    @Inject
    CurrentCredentials(Credentials credentials) {
        this.credentials = credentials;
    }

    protected CurrentCredentials() {
        this(null);
    }

    /** @return empty when they are others by now */
    public Optional<CredentialState> ofVersion(long accountId, int credentialsVersion) {
        return credentials
                .of(accountId)
                .filter(credential -> credential.credentialsVersion() == credentialsVersion)
                .map(Credential::state);
    }
}
