package fr.espacebailleur.firstconnection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

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

    /** The same with when each step was done. */
    public Progress progressOf(long accountId) {
        return connections.get(accountId).progress();
    }
}
