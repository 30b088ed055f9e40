package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** The two short transactions around one attempt to sign in; the hashing between them holds no connection. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Attempts {

    private final Credentials credentials;

    @Inject
    Attempts(Credentials credentials) {
        this.credentials = credentials;
    }

    protected Attempts() {
        this(null);
    }

    /** Empty when no password was issued. */
    Optional<Attempt> of(long accountId, String typed) {
        return credentials.of(accountId).map(credential -> credential.attempt(typed));
    }

    /** The same with the password in force alone. */
    Optional<Attempt> again(long accountId, String typed) {
        return credentials.of(accountId).map(credential -> credential.attemptAgain(typed));
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

    /**
     * What is to be compared.
     *
     * @param expiresAt of a provisional password
     * @param cleanSlates how often counting began anew
     */
    record Attempt(String hash, String typed, Optional<Instant> expiresAt, int cleanSlates) {

        boolean isExpired(Instant now) {
            return expiresAt.filter(until -> !now.isBefore(until)).isPresent();
        }

        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }
}
