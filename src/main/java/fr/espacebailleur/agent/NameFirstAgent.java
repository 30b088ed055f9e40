package fr.espacebailleur.agent;

import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** A portal without agents gets its first one; he names the others. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class NameFirstAgent {

    private final FindAccounts findAccounts;
    private final OpenAgentAccount openAgentAccount;
    private final FirstAgents firstAgents;

    @Inject
    NameFirstAgent(FindAccounts findAccounts, OpenAgentAccount openAgentAccount, FirstAgents firstAgents) {
        this.findAccounts = findAccounts;
        this.openAgentAccount = openAgentAccount;
        this.firstAgents = firstAgents;
    }

    protected NameFirstAgent() {
        this(null, null, null);
    }

    /** @return false when the portal has agents */
    boolean with(PersonIdentity agent, EmailAddress email) {
        if (!findAccounts.agents().isEmpty()) {
            return false;
        }
        firstAgents.add(new FirstAgent(openAgentAccount.of(agent, email, Warrant.ofPortal())));
        return true;
    }
}
