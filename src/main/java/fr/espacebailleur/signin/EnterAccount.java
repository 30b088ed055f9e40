package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.CheckPassword.Right;
import fr.espacebailleur.credential.Verdict;
import fr.espacebailleur.firstconnection.BeginFirstConnection;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signin.SignIn.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * All that follows when a password was right, in one transaction: what is read once of an account is not asked again. Whoever
 * is refused here held the right password: the tries before are forgotten all the same.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
class EnterAccount {

    private final CheckPassword checkPassword;
    private final DescribeAccount describe;
    private final BeginFirstConnection beginFirstConnection;
    private final RecogniseAccount recognise;
    private final RecordSignIn record;

    @Inject
    EnterAccount(
            CheckPassword checkPassword,
            DescribeAccount describe,
            BeginFirstConnection beginFirstConnection,
            RecogniseAccount recognise,
            RecordSignIn record) {
        this.checkPassword = checkPassword;
        this.describe = describe;
        this.beginFirstConnection = beginFirstConnection;
        this.recognise = recognise;
        this.record = record;
    }

    protected EnterAccount() {
        this(null, null, null, null, null);
    }

    /**
     * @return empty when the password was changed at this very instant
     * @throws AccountIsSuspended when it is, or was closed for good
     * @throws PasswordExpired when it was right until then
     */
    Optional<SignedIn> with(Right right, Arrival arrival) {
        return checkPassword.succeed(right).flatMap(verdict -> enter(right.accountId(), verdict, arrival));
    }

    private Optional<SignedIn> enter(long accountId, Verdict verdict, Arrival arrival) {
        AccountCard account = describe.of(accountId);
        if (account.isSuspended()) {
            throw new AccountIsSuspended(account);
        }
        int credentialsVersion = verdict.credentialsVersion()
                .orElseThrow(
                        () -> new PasswordExpired(accountId, verdict.expiredAt().orElseThrow()));
        beginFirstConnection.of(accountId);
        return recognise
                .entering(accountId, account.isAgent(), credentialsVersion)
                .map(group -> new SignedIn(
                        record.of(accountId, credentialsVersion, arrival), account, credentialsVersion, group));
    }
}
