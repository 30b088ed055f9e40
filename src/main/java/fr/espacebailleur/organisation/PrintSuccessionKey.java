package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.PostedCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the key for the letter to an organisation: each letter has another one, and only the latest works. */
@ApplicationScoped
@Transactional
public class PrintSuccessionKey {

    private final Successions successions;
    private final Memberships memberships;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Duration validity;
    private final Duration validityAbroad;

    @Inject
    PrintSuccessionKey(
            Successions successions,
            Memberships memberships,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.provisional-password.validity.letter") Duration validity,
            @ConfigProperty(name = "portal.provisional-password.validity.letter-abroad") Duration validityAbroad) {
        this.successions = successions;
        this.memberships = memberships;
        this.chance = chance;
        this.clock = clock;
        this.validity = validity;
        this.validityAbroad = validityAbroad;
    }

    protected PrintSuccessionKey() {
        this(null, null, null, null, null, null);
    }

    /** The key exists in this record, in the letter made of it, and nowhere else. */
    public record Printed(PostedCode key, Instant validUntil) {}

    /**
     * @param asked when the letter was asked for
     * @param abroad a letter that leaves France is longer on its way
     * @return empty when no key is due any more, or a later letter carries it
     */
    public Optional<Printed> of(long organisationId, Instant asked, boolean abroad) {
        memberships.lock(organisationId);
        return successions
                .withKeyOf(organisationId)
                .filter(succession -> !succession.keyDueAt().orElseThrow().isAfter(asked))
                .map(succession -> {
                    PostedCode key = PostedCode.draw(chance);
                    Instant validUntil = clock.instant().plus(abroad ? validityAbroad : validity);
                    succession.print(key, validUntil);
                    return new Printed(key, validUntil);
                });
    }
}
