package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Whoever completes his first connection joins his organisation; the first one becomes its administrator. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JoinOrganisation {

    private final Memberships memberships;
    private final Clock clock;

    @Inject
    JoinOrganisation(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    protected JoinOrganisation() {
        this(null, null);
    }

    /** In the transaction that completes the first connection, so that neither happens without the other. */
    public void with(long accountId, long organisationId) {
        memberships.lock(organisationId);
        boolean founder = !memberships.hasFounder(organisationId);
        memberships.add(new Membership(accountId, organisationId, founder, clock.instant()));
    }
}
