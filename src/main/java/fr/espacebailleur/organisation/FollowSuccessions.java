package fr.espacebailleur.organisation;

import fr.espacebailleur.account.FindAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells who wants to administer an organisation, and where that stands. */
@ApplicationScoped
@Transactional
public class FollowSuccessions {

    private final Successions successions;
    private final FindAdministrators findAdministrators;
    private final FindAccounts findAccounts;
    private final Clock clock;
    private final Duration answerWithin;

    @Inject
    FollowSuccessions(
            Successions successions,
            FindAdministrators findAdministrators,
            FindAccounts findAccounts,
            Clock clock,
            @ConfigProperty(name = "portal.organisation.succession") Duration answerWithin) {
        this.successions = successions;
        this.findAdministrators = findAdministrators;
        this.findAccounts = findAccounts;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    protected FollowSuccessions() {
        this(null, null, null, null, null);
    }

    /** The latest one that this account asked for. */
    public Optional<SuccessionCard> of(long accountId) {
        return successions.askedBy(accountId).stream().findFirst().map(succession -> succession.card(clock.instant()));
    }

    /** From when on whoever was refused may ask again; empty for now: also where nobody is left who could answer. */
    public Optional<Instant> askableFrom(long accountId, long organisationId) {
        return successions.askedBy(accountId).stream()
                .flatMap(before -> before.refusedAt().stream())
                .map(refused -> refused.plus(answerWithin))
                .filter(clock.instant()::isBefore)
                .findFirst()
                .filter(again -> !findAdministrators.idsOf(organisationId).isEmpty());
    }

    /** The one whose key goes or went to the organisation, whoever asked; not when that key is too old. */
    public Optional<SuccessionCard> withKeyOf(long organisationId) {
        return successions
                .withKeyOf(organisationId)
                .filter(succession -> !succession.isExpired(clock.instant()))
                .map(succession -> succession.card(clock.instant()));
    }

    /** Those that an administrator may answer, the oldest first. */
    public List<SuccessionCard> openIn(long organisationId) {
        return successions.openIn(organisationId).stream()
                .map(succession -> succession.card(clock.instant()))
                .filter(card -> card.state() != SuccessionCard.State.OVER)
                .toList();
    }

    /** Whether the Caf knows where a letter reaches the organisation. */
    public boolean isReachedByLetter(long organisationId) {
        return findAccounts.atPostalAddress(organisationId).isPresent();
    }
}
