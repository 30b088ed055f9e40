package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.firstconnection.BeginFirstConnection;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Opens the door to whoever holds an identifiant and its password; provisional ones lead to the steps that are due. */
@ApplicationScoped
public class SignIn {

    private final DescribeAccount describe;
    private final CheckPassword checkPassword;
    private final BeginFirstConnection beginFirstConnection;
    private final RecogniseAccount recognise;
    private final RecordSignIn record;

    @Inject
    SignIn(
            DescribeAccount describe,
            CheckPassword checkPassword,
            BeginFirstConnection beginFirstConnection,
            RecogniseAccount recognise,
            RecordSignIn record) {
        this.describe = describe;
        this.checkPassword = checkPassword;
        this.beginFirstConnection = beginFirstConnection;
        this.recognise = recognise;
        this.record = record;
    }

    protected SignIn() {
        this(null, null, null, null, null);
    }

    /**
     * @param signInId by which its session is known
     * @param agent whether it is one of the Caf's staff
     * @param credentialsVersion the session ends when the account's is another one
     */
    public record SignedIn(long signInId, long accountId, boolean agent, int credentialsVersion, Group group) {

        RecogniseAccount.Claim claim(Instant signedInAt) {
            return new RecogniseAccount.Claim(signInId, accountId, agent, credentialsVersion, signedInAt);
        }
    }

    /**
     * @return empty for wrong, unknown, expired, too early and empty alike, after the same work
     * @throws AccountIsSuspended when the credentials are right
     */
    public Optional<SignedIn> with(String loginName, String password, Arrival arrival) {
        Optional<Long> accountId = read(loginName).flatMap(describe::idOf);
        return checkPassword
                .of(accountId, password)
                .flatMap(version -> enter(accountId.orElseThrow(), version, arrival));
    }

    private Optional<SignedIn> enter(long accountId, int credentialsVersion, Arrival arrival) {
        AccountCard account = describe.of(accountId);
        if (account.isSuspended()) {
            throw new AccountIsSuspended();
        }
        beginFirstConnection.of(accountId);
        return recognise
                .entering(accountId, account.isAgent(), credentialsVersion)
                .map(group -> new SignedIn(
                        record.of(accountId, credentialsVersion, arrival),
                        accountId,
                        account.isAgent(),
                        credentialsVersion,
                        group));
    }

    private static Optional<LoginName> read(String typed) {
        try {
            return Optional.of(LoginName.of(typed));
        } catch (Refusal notAnIdentifiant) {
            return Optional.empty();
        }
    }
}
