package fr.espacebailleur.firstconnection;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of a first connection. */
@ApplicationScoped
@Transactional
class KeptProgress implements KeptData {

    private final FirstConnections connections;

    @Inject
    KeptProgress(FirstConnections connections) {
        this.connections = connections;
    }

    protected KeptProgress() {
        this(null);
    }

    @Override
    public List<Table> of(long accountId) {
        Progress progress = connections.get(accountId).progress();
        return List.of(new Table(
                "first_connection",
                List.of(List.of(
                        Datum.of("due_step", progress.due()),
                        Datum.of("signed_in_at", progress.signedInAt()),
                        Datum.of("information_given_at", progress.informationGivenAt()),
                        Datum.of("password_personalised_at", progress.passwordPersonalisedAt()),
                        Datum.of("usage_rules_accepted_at", progress.usageRulesAcceptedAt()),
                        Datum.of("completed_at", progress.completedAt())))));
    }
}
