package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells whether a session began with the credentials that are still the account's. */
@ApplicationScoped
@Transactional
public class CurrentCredentials {

    private final Credentials credentials;
    private final Clock clock;

    @Inject
    CurrentCredentials(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    protected CurrentCredentials() {
        this(null, null);
    }

    /** @return empty when they are others by now */
    public Optional<CredentialState> ofVersion(long accountId, int credentialsVersion) {
        return credentials
                .of(accountId)
                .filter(credential -> credential.credentialsVersion() == credentialsVersion)
                .map(credential -> credential.state(clock.instant()));
    }
}
