package fr.espacebailleur.agent;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A service's token opens nothing any more, at once and on every node. */
@ApplicationScoped
@Transactional
public class RevokeService {

    private final ServiceAccounts services;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    RevokeService(ServiceAccounts services, WriteJournal journal, Clock clock) {
        this.services = services;
        this.journal = journal;
        this.clock = clock;
    }

    protected RevokeService() {
        this(null, null, null);
    }

    /** @throws Refusal when it is revoked already, or there is none of that id */
    public void of(long serviceId, Warrant by) {
        ServiceAccount service = services.lock(serviceId)
                .filter(found -> found.revoke(clock.instant()))
                .orElseThrow(() -> new Refusal("service.revoque"));
        journal.of(by, Act.SERVICE_REVOKED, service.card().name());
    }
}
