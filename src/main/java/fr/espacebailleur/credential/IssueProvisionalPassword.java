package fr.espacebailleur.credential;

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

    /** @return empty when the holder chose his own password already: it is not taken from him */
    public Optional<Issued> byEmail(long accountId) {
        return validFor(validityByEmail, accountId);
    }

    /**
     * @param abroad a letter that leaves France is longer on its way
     * @return empty when the holder chose his own password already: it is not taken from him
     */
    public Optional<Issued> byLetter(long accountId, boolean abroad) {
        return validFor(abroad ? validityByLetterAbroad : validityByLetter, accountId);
    }

    private Optional<Issued> validFor(Duration validity, long accountId) {
        ProvisionalPassword password = ProvisionalPassword.generate(chance);
        Instant validUntil = clock.instant().plus(validity);
        boolean superseded = supersede.with(accountId, hashing.hash(password.value()), validUntil);
        return superseded ? Optional.of(new Issued(password, validUntil)) : Optional.empty();
    }
}
