package fr.espacebailleur.firstconnection;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Tells how far an account has come. */
@ApplicationScoped
@Transactional
public class FindDueStep {

    private final FirstConnections connections;

    @Inject
    FindDueStep(FirstConnections connections) {
        this.connections = connections;
    }

    protected FindDueStep() {
        this(null);
    }

    public Step of(long accountId) {
        return connections.get(accountId).dueStep();
    }

    /** By account, of each of these. */
    public Map<Long, Step> of(Collection<Long> accountIds) {
        return connections.all(accountIds).stream()
                .collect(toMap(FirstConnection::accountId, FirstConnection::dueStep));
    }

    /** The same with when each step was done. */
    public Progress progressOf(long accountId) {
        return connections.get(accountId).progress();
    }
}
