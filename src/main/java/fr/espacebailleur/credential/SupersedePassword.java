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

    /** @return false when the holder has a password of his own, which stays */
    boolean with(long accountId, String hash, Instant validUntil) {
        Optional<Credential> current = credentials.lock(accountId);
        if (current.isEmpty()) {
            credentials.add(new Credential(accountId, hash, validUntil));
            return true;
        }
        current.filter(Credential::isProvisional).ifPresent(credential -> credential.issue(hash, validUntil));
        return current.get().isProvisional();
    }
}
