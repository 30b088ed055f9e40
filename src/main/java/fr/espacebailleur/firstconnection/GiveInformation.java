package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.HoldAccount;
import fr.espacebailleur.account.HolderDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Step 2: the person says who he is. */
@ApplicationScoped
@Transactional
public class GiveInformation {

    private final FirstConnections connections;
    private final HoldAccount holdAccount;
    private final Clock clock;

    @Inject
    GiveInformation(FirstConnections connections, HoldAccount holdAccount, Clock clock) {
        this.connections = connections;
        this.holdAccount = holdAccount;
        this.clock = clock;
    }

    protected GiveInformation() {
        this(null, null, null);
    }

    /**
     * @throws StepNotDue when another step is due
     * @throws EmailTaken when the address belongs to another account
     */
    public void of(long accountId, HolderDetails holder) {
        connections.lock(accountId).giveInformation(clock.instant());
        holdAccount.by(accountId, holder);
    }
}
