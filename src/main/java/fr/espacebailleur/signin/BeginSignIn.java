package fr.espacebailleur.signin;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.Claim;
import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Random;

/** All that is asked before a password is compared, in one transaction. */
@ApplicationScoped
@Transactional
class BeginSignIn {

    /** Looked up when what was typed is no identifiant: the same is asked of the database. Whose it is does not matter. */
    private static final LoginName EXAMPLE = LoginName.allocate(new Random(0));

    private final DescribeAccount describe;
    private final LimitAddresses limit;
    private final CheckPassword checkPassword;

    @Inject
    BeginSignIn(DescribeAccount describe, LimitAddresses limit, CheckPassword checkPassword) {
        this.describe = describe;
        this.limit = limit;
        this.checkPassword = checkPassword;
    }

    protected BeginSignIn() {
        this(null, null, null);
    }

    /**
     * @throws TooManyTries when too much came from the client's address, whatever was typed
     * @throws jakarta.persistence.PersistenceException when two try the same at the same instant: the second tries again
     */
    CheckPassword.Attempt of(String loginName, String password, Arrival arrival) {
        Optional<LoginName> read = Refusal.toEmpty(() -> LoginName.of(loginName));
        Optional<Long> accountId = describe.idOf(read.orElse(EXAMPLE)).filter(found -> read.isPresent());
        Claim claim = new Claim(loginName, accountId, accountId.flatMap(arrival::knownFor));
        if (claim.isStrangers()) {
            limit.check(Purpose.SIGN_IN, arrival.clientAddress());
        }
        return checkPassword.begin(claim, password);
    }
}
