package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.CheckPassword.Attempt;
import fr.espacebailleur.credential.CheckPassword.Right;
import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.credential.ShareTurns;
import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.shared.SameInstant;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens the door to whoever holds an identifiant and its password; provisional ones lead to the steps that are due. */
@ApplicationScoped
public class SignIn {

    private final BeginSignIn begin;
    private final CheckPassword checkPassword;
    private final LimitAddresses limit;
    private final ShareTurns share;
    private final EnterAccount enter;
    private final Event<SignInTried> tried;

    @Inject
    SignIn(
            BeginSignIn begin,
            CheckPassword checkPassword,
            LimitAddresses limit,
            ShareTurns share,
            EnterAccount enter,
            Event<SignInTried> tried) {
        this.begin = begin;
        this.checkPassword = checkPassword;
        this.limit = limit;
        this.share = share;
        this.enter = enter;
        this.tried = tried;
    }

    protected SignIn() {
        this(null, null, null, null, null, null);
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
        checkPassword.refuseOverload();
        return share.ofAddress(arrival.clientAddress(), () -> check(loginName, password, arrival))
                .flatMap(right -> enter.with(right, arrival));
    }

    private Optional<Right> check(String loginName, String password, Arrival arrival) {
        Attempt attempt = SameInstant.get(() -> begin.of(loginName, password, arrival));
        Optional<Right> right = checkPassword.compare(attempt);
        if (right.isEmpty() && attempt.claim().isStrangers()) {
            limit.spend(Purpose.SIGN_IN, arrival.clientAddress());
        }
        return right;
    }
}
