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
 * Makes the password that a message is about to carry, and supersedes the one before.
 *
 * <p>Its hash is committed before it is returned, so that what is handed over always works.
 */
@ApplicationScoped
public class IssueProvisionalPassword {

    private final PasswordHashing hashing;
    private final SupersedePassword supersede;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Duration validityByEmail;
    private final Duration validityByLetter;
    private final Duration validityByLetterAbroad;

    @Inject
    IssueProvisionalPassword(
            PasswordHashing hashing,
            SupersedePassword supersede,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.provisional-password.validity.email") Duration validityByEmail,
            @ConfigProperty(name = "portal.provisional-password.validity.letter") Duration validityByLetter,
            @ConfigProperty(name = "portal.provisional-password.validity.letter-abroad")
                    Duration validityByLetterAbroad) {
        this.hashing = hashing;
        this.supersede = supersede;
        this.chance = chance;
        this.clock = clock;
        this.validityByEmail = validityByEmail;
        this.validityByLetter = validityByLetter;
        this.validityByLetterAbroad = validityByLetterAbroad;
    }

    protected IssueProvisionalPassword() {
        this(null, null, null, null, null, null, null);
    }

    /** The secret exists in this record, in the message made of it, and nowhere else. */
    public record Issued(ProvisionalPassword password, Instant validUntil) {}

    /**
     * @param recipient of the mail: whoever enters with it reads his mails there
     * @param asked when the message was asked for
     * @return empty when a later message carries another password, or the holder chose his own since: it stays
     */
    public Optional<Issued> byEmail(long accountId, EmailAddress recipient, Instant asked) {
        return validFor(validityByEmail, accountId, Optional.of(recipient), asked);
    }

    /**
     * @param asked when the message was asked for
     * @param abroad a letter that leaves France is longer on its way
     * @return empty when a later message carries another password, or the holder chose his own since: it stays
     */
    public Optional<Issued> byLetter(long accountId, Instant asked, boolean abroad) {
        return validFor(abroad ? validityByLetterAbroad : validityByLetter, accountId, Optional.empty(), asked);
    }

    /**
     * One that waits beside the holder's own, which works until this one was used.
     *
     * @param asked when the message was asked for
     * @return empty when he needs none: a later message carries another one, he changed his since, or the Caf's
     *     provisional one is still valid
     */
    public Optional<Issued> toWhoeverForgot(long accountId, Instant asked) {
        return toWhoeverForgot(validityByEmail, accountId, asked);
    }

    /**
     * The same by letter.
     *
     * @param abroad a letter that leaves France is longer on its way
     */
    public Optional<Issued> toWhoeverForgotByLetter(long accountId, Instant asked, boolean abroad) {
        return toWhoeverForgot(abroad ? validityByLetterAbroad : validityByLetter, accountId, asked);
    }

    private Optional<Issued> toWhoeverForgot(Duration validity, long accountId, Instant asked) {
        ProvisionalPassword password = ProvisionalPassword.generate(chance);
        Instant validUntil = clock.instant().plus(validity);
        boolean pending = supersede.forgotten(accountId, hashing.hashInBulk(password.value()), validUntil, asked);
        return pending ? Optional.of(new Issued(password, validUntil)) : Optional.empty();
    }

    private Optional<Issued> validFor(
            Duration validity, long accountId, Optional<EmailAddress> recipient, Instant asked) {
        ProvisionalPassword password = ProvisionalPassword.generate(chance);
        Instant validUntil = clock.instant().plus(validity);
        boolean superseded =
                supersede.with(accountId, recipient, hashing.hashInBulk(password.value()), validUntil, asked);
        return superseded ? Optional.of(new Issued(password, validUntil)) : Optional.empty();
    }
}
