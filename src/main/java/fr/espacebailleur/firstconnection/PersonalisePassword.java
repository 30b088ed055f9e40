package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.PreparePassword;
import fr.espacebailleur.credential.ReplacePassword;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Step 3: the provisional password dies, and with it every other session of the account. */
@ApplicationScoped
@Transactional
public class PersonalisePassword {

    private final DescribeAccount describe;
    private final FirstConnections connections;
    private final PreparePassword preparePassword;
    private final ReplacePassword replacePassword;
    private final Clock clock;

    @Inject
    PersonalisePassword(
            DescribeAccount describe,
            FirstConnections connections,
            PreparePassword preparePassword,
            ReplacePassword replacePassword,
            Clock clock) {
        this.describe = describe;
        this.connections = connections;
        this.preparePassword = preparePassword;
        this.replacePassword = replacePassword;
        this.clock = clock;
    }

    protected PersonalisePassword() {
        this(null, null, null, null, null);
    }

    /**
     * @param version of the credentials with which he came in
     * @throws Refusal when the candidate does not keep the password rule, and when the account was suspended or got other
     *     credentials meanwhile
     * @throws StepNotDue when another step is due
     */
    public void with(long accountId, int version, String candidate) {
        PreparePassword.Prepared prepared = preparePassword.from(accountId, candidate);
        AccountCard unused = describe.lock(accountId); // first, as in each step: else two would wait for each other
        connections.lock(accountId).personalisePassword(clock.instant());
        replacePassword.with(accountId, prepared, version);
    }
}
