package fr.espacebailleur.credential;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells what may be told of an account's password. */
@ApplicationScoped
@Transactional
public class DescribeCredential {

    private final Credentials credentials;
    private final DescribeAccount describe;
    private final Throttle throttle;

    @Inject
    DescribeCredential(Credentials credentials, DescribeAccount describe, Throttle throttle) {
        this.credentials = credentials;
        this.describe = describe;
        this.throttle = throttle;
    }

    protected DescribeCredential() {
        this(null, null, null);
    }

    /** Empty as long as no password was made: its message is still due. */
    public Optional<CredentialState> of(long accountId) {
        return credentials.of(accountId).map(Credential::state);
    }

    /** Where the password in force was mailed; empty for one that came by letter, and for one that its holder chose. */
    public Optional<EmailAddress> mailedTo(long accountId) {
        return credentials.of(accountId).flatMap(Credential::mailedTo);
    }

    /** How often others tried to enter it in vain, from browsers that never entered it. */
    public ThrottleState tries(long accountId) {
        return SignInTries.ofStrangers(describe.of(accountId).loginName().value())
                .map(throttle::state)
                .reduce(ThrottleState.NONE, ThrottleState::and);
    }
}
