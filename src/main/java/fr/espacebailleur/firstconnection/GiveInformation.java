package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.HoldAccount;
import fr.espacebailleur.account.HolderDetails;
import fr.espacebailleur.credential.AskForEmailCode;
import fr.espacebailleur.credential.DescribeCredential;
import fr.espacebailleur.credential.LimitTakenEmails;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/**
 * Step 2: the person says who he is. Where nothing shows yet that his mails reach him, he is sent a code, and the step
 * stays due until he typed it or puts that off.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED) // the limit begins one
public class GiveInformation {

    private final FirstConnections connections;
    private final HoldAccount holdAccount;
    private final DescribeCredential describeCredential;
    private final DescribeAccount describe;
    private final AskForEmailCode askForCode;
    private final LimitTakenEmails limit;
    private final Clock clock;

    @Inject
    GiveInformation(
            FirstConnections connections,
            HoldAccount holdAccount,
            DescribeCredential describeCredential,
            DescribeAccount describe,
            AskForEmailCode askForCode,
            LimitTakenEmails limit,
            Clock clock) {
        this.connections = connections;
        this.holdAccount = holdAccount;
        this.describeCredential = describeCredential;
        this.describe = describe;
        this.askForCode = askForCode;
        this.limit = limit;
        this.clock = clock;
    }

    protected GiveInformation() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * @throws StepNotDue when another step is due
     * @throws EmailTaken when the address belongs to another account
     * @throws TooManyTries when he was told that of too many
     * @throws Refusal when the account was suspended or closed meanwhile
     */
    public void of(long accountId, HolderDetails holder) {
        limit.of(accountId, () -> give(accountId, holder));
    }

    private void give(long accountId, HolderDetails holder) {
        if (describe.lock(accountId).isSuspended()) {
            throw new Refusal("compte.vient-d-etre-suspendu");
        }
        FirstConnection connection = connections.lock(accountId);
        connection.needs(Step.INFORMATION);
        holdAccount.by(accountId, holder, describeCredential.mailedTo(accountId));
        if (describe.of(accountId).isEmailToConfirm()) {
            askForCode.ofGiven(accountId);
        } else {
            askForCode.noMore(accountId);
            connection.giveInformation(clock.instant());
        }
    }
}
