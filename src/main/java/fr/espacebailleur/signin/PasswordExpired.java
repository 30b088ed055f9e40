package fr.espacebailleur.signin;

import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import java.time.Instant;

/** The provisional password is the right one, but too old; told to nobody but whoever holds it. */
public class PasswordExpired extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long accountId;

    PasswordExpired(long accountId, Instant since) {
        super("connexion.perime", ParisTime.minute(since));
        this.accountId = accountId;
    }

    public long accountId() {
        return accountId;
    }
}
