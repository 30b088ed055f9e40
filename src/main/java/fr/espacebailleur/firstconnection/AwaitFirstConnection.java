package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.AccountOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** From the moment that an account is opened, its first step is due. */
@ApplicationScoped
class AwaitFirstConnection {

    private final FirstConnections connections;

    @Inject
    AwaitFirstConnection(FirstConnections connections) {
        this.connections = connections;
    }

    protected AwaitFirstConnection() {
        this(null);
    }

    void of(@Observes AccountOpened opened) {
        connections.add(new FirstConnection(opened.accountId()));
    }
}
