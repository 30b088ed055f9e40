package fr.espacebailleur.signin;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Somebody forgot his password. The address is put down and looked at later: whether it is anybody's makes no difference
 * to whoever asks, not even in time.
 */
@ApplicationScoped
@Transactional
public class AskForPassword {

    private final PasswordRequests requests;
    private final Clock clock;
    private final int mostWaiting;

    @Inject
    AskForPassword(
            PasswordRequests requests,
            Clock clock,
            @ConfigProperty(name = "portal.forgotten-password.most-waiting") int mostWaiting) {
        this.requests = requests;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
    }

    protected AskForPassword() {
        this(null, null, 0);
    }

    /** @throws Refusal when too many requests of anybody wait already */
    public void with(EmailAddress address) {
        if (requests.areWaiting(mostWaiting)) {
            throw new Refusal("mot-de-passe-oublie.trop");
        }
        requests.add(new PasswordRequest(address, clock.instant()));
    }
}
