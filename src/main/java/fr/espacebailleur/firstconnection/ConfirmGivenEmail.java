package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.TypeEmailCode;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The end of step 2, where the address that was given has to be confirmed: by the code that was mailed there, or later. */
@ApplicationScoped
@Transactional
public class ConfirmGivenEmail {

    private final FirstConnections connections;
    private final TypeEmailCode typeCode;
    private final DescribeAccount describe;
    private final Clock clock;

    @Inject
    ConfirmGivenEmail(FirstConnections connections, TypeEmailCode typeCode, DescribeAccount describe, Clock clock) {
        this.connections = connections;
        this.typeCode = typeCode;
        this.describe = describe;
        this.clock = clock;
    }

    protected ConfirmGivenEmail() {
        this(null, null, null, null);
    }

    /**
     * @throws StepNotDue when another step is due
     * @throws Refusal when the code does not confirm the address
     */
    public void with(long accountId, String code) {
        typeCode.of(accountId, code);
        later(accountId);
    }

    /**
     * Until then he is asked on each page, and the address does not let him in again.
     *
     * @throws StepNotDue when another step is due
     * @throws Refusal when he gave no address
     */
    public void later(long accountId) {
        FirstConnection connection = connections.lock(accountId);
        connection.needs(Step.INFORMATION);
        if (describe.of(accountId).email().isEmpty()) {
            throw new Refusal("mail.vide");
        }
        connection.giveInformation(clock.instant());
    }
}
