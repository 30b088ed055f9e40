package fr.espacebailleur.agent;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** A portal without agents gets its first one, who is reached elsewhere as long as he never signed in; he names the others. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class NameFirstAgent {

    private final FindAccounts findAccounts;
    private final DescribeAccount describe;
    private final FindDueStep findDueStep;
    private final OpenAgentAccount openAgentAccount;
    private final CorrectEmail correctEmail;
    private final ReissueCredentials reissue;
    private final FirstAgents firstAgents;

    @Inject
    NameFirstAgent(
            FindAccounts findAccounts,
            DescribeAccount describe,
            FindDueStep findDueStep,
            OpenAgentAccount openAgentAccount,
            CorrectEmail correctEmail,
            ReissueCredentials reissue,
            FirstAgents firstAgents) {
        this.findAccounts = findAccounts;
        this.describe = describe;
        this.findDueStep = findDueStep;
        this.openAgentAccount = openAgentAccount;
        this.correctEmail = correctEmail;
        this.reissue = reissue;
        this.firstAgents = firstAgents;
    }

    protected NameFirstAgent() {
        this(null, null, null, null, null, null, null);
    }

    /** @return false when there is nothing to do: the portal has agents, and the first one signed in or is reached there */
    boolean with(PersonIdentity agent, EmailAddress email) {
        Optional<FirstAgent> named = firstAgents.lock();
        if (named.isPresent()) {
            return reach(named.get().accountId(), email);
        }
        if (!findAccounts.agents().isEmpty()) {
            return false;
        }
        firstAgents.add(new FirstAgent(openAgentAccount.of(agent, email, Warrant.ofPortal())));
        return true;
    }

    /** What was mailed to the address before opens nothing any more. */
    private boolean reach(long accountId, EmailAddress email) {
        AccountCard account = describe.of(accountId);
        boolean never = findDueStep.of(accountId) == Step.SIGN_IN;
        if (!never || account.isSuspended() || account.knownEmail().equals(Optional.of(email))) {
            return false;
        }
        correctEmail.of(accountId, email, Warrant.ofPortal());
        reissue.of(accountId, Channel.EMAIL, Warrant.ofPortal());
        return true;
    }
}
