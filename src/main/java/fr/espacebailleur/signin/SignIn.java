package fr.espacebailleur.signin;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.firstconnection.BeginFirstConnection;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens the door to whoever holds an identifiant and its password; provisional ones lead to the steps that are due. */
@ApplicationScoped
public class SignIn {

    private final DescribeAccount describe;
    private final CheckPassword checkPassword;
    private final BeginFirstConnection beginFirstConnection;

    @Inject
    SignIn(DescribeAccount describe, CheckPassword checkPassword, BeginFirstConnection beginFirstConnection) {
        this.describe = describe;
        this.checkPassword = checkPassword;
        this.beginFirstConnection = beginFirstConnection;
    }

    protected SignIn() {
        this(null, null, null);
    }

    /**
     * @param agent whether it is one of the Caf's staff
     * @param credentialsVersion the session ends when the account's is another one
     */
    public record SignedIn(long accountId, boolean agent, int credentialsVersion, Group group) {}

    /** @return empty for wrong, unknown, expired, too early and empty alike, after the same work */
    public Optional<SignedIn> with(String loginName, String password) {
        Optional<Long> accountId = read(loginName).flatMap(describe::idOf);
        return checkPassword.of(accountId, password).map(version -> {
            long id = accountId.orElseThrow();
            Step due = beginFirstConnection.of(id);
            boolean agent = describe.of(id).isAgent();
            return new SignedIn(id, agent, version, RecogniseAccount.group(due, agent));
        });
    }

    private static Optional<LoginName> read(String typed) {
        try {
            return Optional.of(LoginName.of(typed));
        } catch (Refusal notAnIdentifiant) {
            return Optional.empty();
        }
    }
}
