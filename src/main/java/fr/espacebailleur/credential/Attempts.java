package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** The two short transactions around one attempt to sign in; the hashing between them holds no connection. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Attempts {

    private final Credentials credentials;
    private final Clock clock;

    @Inject
    Attempts(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    protected Attempts() {
        this(null, null);
    }

    /** Empty when nothing could succeed: no password was issued, it expired, or it is too early to try again. */
    Optional<Attempt> begin(long accountId, String typed) {
        return credentials
                .lock(accountId)
                .filter(credential -> credential.beginAttempt(clock.instant()))
                .flatMap(credential -> credential.attempt(typed, clock.instant()));
    }

    /** The same with the password in force alone. */
    Optional<Attempt> beginAgain(long accountId, String typed) {
        return credentials
                .lock(accountId)
                .filter(credential -> credential.beginAttempt(clock.instant()))
                .filter(credential -> !credential.isExpired(clock.instant()))
                .map(credential -> new Attempt(credential.hash(), credential.asHashed(typed)));
    }

    /**
     * @param rehashed the same password with today's parameters, if it was hashed with older ones
     * @return the credentials version of the session that may begin; empty when the password was replaced meanwhile
     */
    Optional<Integer> succeed(long accountId, Attempt attempt, Optional<String> rehashed) {
        return credentials
                .lock(accountId)
                .filter(credential -> credential.enteredWith(attempt.hash()))
                .map(credential -> {
                    rehashed.ifPresent(credential::rehash);
                    return credential.credentialsVersion();
                });
    }

    /** What is to be compared. */
    record Attempt(String hash, String typed) {

        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }
}
