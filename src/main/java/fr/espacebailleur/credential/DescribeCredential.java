package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells what may be told of an account's password. */
@ApplicationScoped
@Transactional
public class DescribeCredential {

    private final Credentials credentials;
    private final Clock clock;

    @Inject
    DescribeCredential(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    protected DescribeCredential() {
        this(null, null);
    }

    /** Empty as long as no password was made: its message is still due. */
    public Optional<CredentialState> of(long accountId) {
        return credentials.of(accountId).map(credential -> credential.state(clock.instant()));
    }
}
