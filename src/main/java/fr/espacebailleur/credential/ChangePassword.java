package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;

/**
 * Whoever is signed in takes another password; he types the one in force first, as often as the throttle lets him. Sent
 * twice, the first one counts.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ChangePassword {

    /** A form that was sent twice comes again within so long. */
    private static final Duration TWO_CLICKS = Duration.ofMinutes(1);

    private final Credentials credentials;
    private final CheckPassword checkPassword;
    private final PreparePassword preparePassword;
    private final ReplacePassword replacePassword;
    private final Clock clock;

    @Inject
    ChangePassword(
            Credentials credentials,
            CheckPassword checkPassword,
            PreparePassword preparePassword,
            ReplacePassword replacePassword,
            Clock clock) {
        this.credentials = credentials;
        this.checkPassword = checkPassword;
        this.preparePassword = preparePassword;
        this.replacePassword = replacePassword;
        this.clock = clock;
    }

    protected ChangePassword() {
        this(null, null, null, null, null);
    }

    /**
     * @throws CurrentPasswordWrong when that is not the password in force, or it is too early to try again
     * @throws Refusal when the candidate does not keep the password rule, or is the one in force
     */
    public void with(long accountId, String current, String candidate) {
        Credential before = credentials.of(accountId).orElseThrow();
        if (isDone(before, accountId, candidate)) {
            return;
        }
        if (!checkPassword.again(accountId, current)) {
            throw new CurrentPasswordWrong();
        }
        if (candidate != null && normal(candidate).equals(normal(current))) {
            throw new Refusal("mot-de-passe.inchange");
        }
        PreparePassword.Prepared prepared = preparePassword.from(accountId, candidate);
        boolean replaced = replacePassword.own(accountId, prepared, before.credentialsVersion());
        if (!replaced && !checkPassword.again(accountId, candidate)) {
            throw new CurrentPasswordWrong(); // another window has changed it at this very instant
        }
    }

    /** The first of two clicks has taken this very password; a wrong guess at it counts like any other. */
    private boolean isDone(Credential credential, long accountId, String candidate) {
        return credential.isPersonalSince(clock.instant().minus(TWO_CLICKS))
                && checkPassword.again(accountId, candidate);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
