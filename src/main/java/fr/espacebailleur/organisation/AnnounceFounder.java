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

/** Makes the code for the letter that tells an organisation who its first administrator is: each letter has another one. */
@ApplicationScoped
@Transactional
public class AnnounceFounder {

    private final Foundings foundings;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Duration contestable;

    @Inject
    AnnounceFounder(
            Foundings foundings,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.organisation.objection") Duration contestable) {
        this.foundings = foundings;
        this.chance = chance;
        this.clock = clock;
        this.contestable = contestable;
    }

    protected AnnounceFounder() {
        this(null, null, null, null);
    }

    /** The code exists in this record, in the letter made of it, and nowhere else. */
    public record Announced(PostedCode code, Instant foundedAt, Instant contestableUntil) {}

    /** @return empty when there is nothing to announce any more: it was contested or settled */
    public Optional<Announced> of(long founderId) {
        return foundings
                .lock(founderId)
                .filter(founding -> !founding.isContested() && !founding.isSettled())
                .map(founding -> {
                    PostedCode code = PostedCode.draw(chance);
                    Instant until = clock.instant().plus(contestable);
                    founding.announce(code, until);
                    return new Announced(code, founding.foundedAt(), until);
                });
    }
}
