package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Commits the hash of a new provisional password. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SupersedePassword {

    private final DescribeAccount describe;
    private final Credentials credentials;
    private final ForgetTries forgetTries;
    private final Clock clock;

    @Inject
    SupersedePassword(DescribeAccount describe, Credentials credentials, ForgetTries forgetTries, Clock clock) {
        this.describe = describe;
        this.credentials = credentials;
        this.forgetTries = forgetTries;
        this.clock = clock;
    }

    protected SupersedePassword() {
        this(null, null, null, null);
    }

    /** @return false when the holder needs none; nothing changed */
    boolean forgotten(long accountId, String hash, Instant validUntil, Instant asked) {
        return credentials
                .lock(accountId)
                .filter(credential -> credential.recover(hash, validUntil, asked, clock.instant()))
                .isPresent();
    }

    /**
     * @param recipient of its mail; empty for a letter
     * @return false when the password of a later message, or the holder's own chosen since, stays
     */
    boolean with(long accountId, Optional<EmailAddress> recipient, String hash, Instant validUntil, Instant asked) {
        Optional<Credential> current = credentials.lock(accountId);
        if (current.isPresent() && !current.get().issue(hash, validUntil, asked)) {
            return false;
        }
        current.ifPresent(forgetTries::on);
        Credential issued =
                current.orElseGet(() -> credentials.add(new Credential(accountId, hash, validUntil, asked)));
        recipient
                .filter(address -> !describe.of(accountId).isClosed()) // whoever closes it now waits, and forgets it
                .ifPresent(issued::isMailedTo);
        return true;
    }
}
