package fr.espacebailleur.credential;

import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the code that a message is about to carry, and supersedes the one before.
 *
 * <p>Its hash is committed before it is returned, so that what is handed over always works. It is short: hashed like a
 * password, it is not found out from a stolen table before it expires.
 */
@ApplicationScoped
public class IssueEmailCode {

    private final PasswordHashing hashing;
    private final UseEmailCode use;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Duration validity;

    @Inject
    IssueEmailCode(
            PasswordHashing hashing,
            UseEmailCode use,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.email-code.validity") Duration validity) {
        this.hashing = hashing;
        this.use = use;
        this.chance = chance;
        this.clock = clock;
        this.validity = validity;
    }

    protected IssueEmailCode() {
        this(null, null, null, null, null);
    }

    /** The secret exists in this record, in the message made of it, and nowhere else. */
    public record Issued(String code, Instant validUntil) {

        @Override
        public String toString() {
            return "Issued[until " + validUntil + "]";
        }
    }

    /**
     * @param asked when the message was asked for
     * @return empty when it is not needed any more: another address is to be confirmed, or a later message carries another
     *     one
     */
    public Optional<Issued> to(long accountId, EmailAddress recipient, Instant asked) {
        String code = "%06d".formatted(chance.nextInt(1_000_000));
        String hash = hashing.hash(code);
        Instant validUntil = clock.instant().plus(validity);
        return use.isIssued(accountId, recipient, hash, validUntil, asked)
                ? Optional.of(new Issued(code, validUntil))
                : Optional.empty();
    }
}
