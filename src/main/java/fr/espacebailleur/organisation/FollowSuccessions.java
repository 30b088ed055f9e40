package fr.espacebailleur.organisation;

import fr.espacebailleur.account.FindAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tells who wants to administer an organisation, and where that stands. */
@ApplicationScoped
@Transactional
public class FollowSuccessions {

    private final Successions successions;
    private final FindAccounts findAccounts;
    private final Clock clock;

    @Inject
    FollowSuccessions(Successions successions, FindAccounts findAccounts, Clock clock) {
        this.successions = successions;
        this.findAccounts = findAccounts;
        this.clock = clock;
    }

    protected FollowSuccessions() {
        this(null, null, null);
    }

    /** The latest one that this account asked for. */
    public Optional<SuccessionCard> of(long accountId) {
        return successions.askedBy(accountId).stream().findFirst().map(succession -> succession.card(clock.instant()));
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
