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

    @Inject
    IssueProvisionalPassword(
            PasswordHashing hashing,
            SupersedePassword supersede,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.provisional-password.validity.email") Duration validityByEmail) {
        this.hashing = hashing;
        this.supersede = supersede;
        this.chance = chance;
        this.clock = clock;
        this.validityByEmail = validityByEmail;
    }

    protected IssueProvisionalPassword() {
        this(null, null, null, null, null);
    }

    /** The secret exists in this record, in the message made of it, and nowhere else. */
    public record Issued(ProvisionalPassword password, Instant validUntil) {}

    /** @return empty when the holder chose his own password already: it is not taken from him */
    public Optional<Issued> byEmail(long accountId) {
        ProvisionalPassword password = ProvisionalPassword.generate(chance);
        Instant validUntil = clock.instant().plus(validityByEmail);
        boolean superseded = supersede.with(accountId, hashing.hash(password.value()), validUntil);
        return superseded ? Optional.of(new Issued(password, validUntil)) : Optional.empty();
    }
}
