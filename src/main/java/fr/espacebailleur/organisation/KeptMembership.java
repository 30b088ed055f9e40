package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of an account in its organisation. */
@ApplicationScoped
@Transactional
class KeptMembership implements KeptData {

    private final Memberships memberships;

    @Inject
    KeptMembership(Memberships memberships) {
        this.memberships = memberships;
    }

    protected KeptMembership() {
        this(null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(new Table(
                "membership",
                memberships.of(accountId).map(Membership::kept).stream().toList()));
    }
}
