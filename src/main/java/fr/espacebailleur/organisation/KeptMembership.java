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
    private final Entitlements entitlements;
    private final Foundings foundings;
    private final Successions successions;

    @Inject
    KeptMembership(Memberships memberships, Entitlements entitlements, Foundings foundings, Successions successions) {
        this.memberships = memberships;
        this.entitlements = entitlements;
        this.foundings = foundings;
        this.successions = successions;
    }

    protected KeptMembership() {
        this(null, null, null, null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(
                new Table(
                        "membership",
                        memberships.of(accountId).map(Membership::kept).stream().toList()),
                new Table(
                        "entitlement",
                        entitlements.of(accountId).stream().map(Granted::kept).toList()),
                new Table(
                        "founding",
                        foundings.of(accountId).map(Founding::kept).stream().toList()),
                new Table(
                        "succession",
                        successions.askedBy(accountId).stream()
                                .map(Succession::kept)
                                .toList()));
    }
}
