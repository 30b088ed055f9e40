package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.Claim;
import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.credential.Verdict;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Opens the door to whoever holds an identifiant and its password; provisional ones lead to the steps that are due. */
@ApplicationScoped
public class SignIn {

    /** Looked up when what was typed is no identifiant: the same is asked of the database. Whose it is does not matter. */
    private static final LoginName EXAMPLE = LoginName.allocate(new Random(0));

    private final DescribeAccount describe;
    private final CheckPassword checkPassword;
    private final LimitAddresses limit;
    private final EnterAccount enter;
    private final Event<SignInTried> tried;

    @Inject
    SignIn(
            DescribeAccount describe,
            CheckPassword checkPassword,
            LimitAddresses limit,
            EnterAccount enter,
            Event<SignInTried> tried) {
        this.describe = describe;
        this.checkPassword = checkPassword;
        this.limit = limit;
        this.enter = enter;
        this.tried = tried;
    }

    protected SignIn() {
        this(null, null, null, null, null);
    }

    /**
     * @param signInId by which its session is known
     * @param credentialsVersion the session ends when the account's is another one
     */
    public record SignedIn(long signInId, AccountCard account, int credentialsVersion, Group group) {

        public long accountId() {
            return account.id();
        }

        /** Whether it is one of the Caf's staff. */
        public boolean agent() {
            return account.isAgent();
        }

        RecogniseAccount.Claim claim(Instant signedInAt) {
            return new RecogniseAccount.Claim(signInId, accountId(), agent(), credentialsVersion, signedInAt);
        }
    }

    /**
     * @return empty for wrong, unknown, too early and empty alike, after the same work
     * @throws AccountIsSuspended when the credentials are right
     * @throws PasswordExpired when they were right
     * @throws TooManyTries when too much came from the client's address, whatever was typed
     */
    public Optional<SignedIn> with(String loginName, String password, Arrival arrival) {
        try {
            Optional<SignedIn> signedIn = signIn(loginName, password, arrival);
            tried.fire(signedIn.isPresent() ? SignInTried.ENTERED : SignInTried.REFUSED);
            return signedIn;
        } catch (RuntimeException told) {
            tried.fire(SignInTried.endedBy(told));
            throw told;
        }
    }

    /**
     * To be asked before a form is read that somebody sends: most of what is done for him would be done in vain.
     *
     * @throws Overload when too many sign in at once
     */
    public void refuseOverload() {
        try {
            checkPassword.refuseOverload();
        } catch (Overload tooMany) {
            tried.fire(SignInTried.OVERLOAD);
            throw tooMany;
        }
    }

    /**
     * To be asked before somebody who is not signed in is given the form: sooner than of those who have filled it in.
     *
     * @throws Overload when too many sign in at once
     */
    public void refuseNewcomers() {
        checkPassword.refuseNewcomers();
    }

    private Optional<SignedIn> signIn(String loginName, String password, Arrival arrival) {
        Optional<LoginName> read = read(loginName);
        Optional<Long> accountId = describe.idOf(read.orElse(EXAMPLE)).filter(found -> read.isPresent());
        Claim claim = new Claim(loginName, accountId, accountId.flatMap(arrival::knownFor));
        boolean stranger = claim.knownBrowser().isEmpty();
        if (stranger) {
            limit.check(Purpose.SIGN_IN, arrival.clientAddress());
        }
        Optional<Verdict> verdict = checkPassword.of(claim, password);
        if (stranger && verdict.isEmpty()) {
            limit.spend(Purpose.SIGN_IN, arrival.clientAddress());
        }
        return verdict.flatMap(right -> enter.of(accountId.orElseThrow(), right, arrival));
    }

    private static Optional<LoginName> read(String typed) {
        try {
            return Optional.of(LoginName.of(typed));
        } catch (Refusal notAnIdentifiant) {
            return Optional.empty();
        }
    }
}
