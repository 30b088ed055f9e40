package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** Commits the hash of a new provisional password. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SupersedePassword {

    private final Credentials credentials;

    @Inject
    SupersedePassword(Credentials credentials) {
        this.credentials = credentials;
    }

    protected SupersedePassword() {
        this(null);
    }

    /** @return false when the password of a later message, or the holder's own chosen since, stays */
    boolean with(long accountId, String hash, Instant validUntil, Instant asked) {
        Optional<Credential> current = credentials.lock(accountId);
        if (current.isEmpty()) {
            credentials.add(new Credential(accountId, hash, validUntil, asked));
        }
        return current.isEmpty() || current.get().issue(hash, validUntil, asked);
    }
}
