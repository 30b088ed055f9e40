package fr.espacebailleur.firstconnection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Step 1: somebody signed in with the credentials from the Caf. Later sign-ins resume where he was. */
@ApplicationScoped
@Transactional
public class BeginFirstConnection {

    private final FirstConnections connections;
    private final Clock clock;

    @Inject
    BeginFirstConnection(FirstConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    protected BeginFirstConnection() {
        this(null, null);
    }

    public void of(long accountId) {
        if (connections.get(accountId).dueStep() != Step.SIGN_IN) {
            return; // long done by nearly everybody: a lock for nothing would be written to disk
        }
        FirstConnection connection = connections.lock(accountId);
        if (connection.dueStep() == Step.SIGN_IN) { // not by somebody else meanwhile
            connection.signIn(clock.instant());
        }
    }
}
