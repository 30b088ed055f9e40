package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.DocumentChanged;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.GiveConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Step 4: the holder accepts the règles d'usage that he was shown. */
@ApplicationScoped
@Transactional
public class AcceptUsageRules {

    private final FirstConnections connections;
    private final DescribeAccount describe;
    private final GiveConsent giveConsent;
    private final Clock clock;

    @Inject
    AcceptUsageRules(FirstConnections connections, DescribeAccount describe, GiveConsent giveConsent, Clock clock) {
        this.connections = connections;
        this.describe = describe;
        this.giveConsent = giveConsent;
        this.clock = clock;
    }

    protected AcceptUsageRules() {
        this(null, null, null, null);
    }

    /**
     * @param shown the mark of the version on the page
     * @throws DocumentChanged when another version came into force meanwhile
     * @throws StepNotDue when another step is due
     */
    public void of(long accountId, String shown) {
        connections.lock(accountId).acceptUsageRules(clock.instant());
        giveConsent.to(
                DocumentKind.USAGE_RULES,
                shown,
                accountId,
                describe.of(accountId).holderName());
    }
}
