package fr.espacebailleur.signin;

import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Somebody forgot his password. The address is put down and looked at later: whether it is anybody's makes no difference
 * to whoever asks, not even in time.
 */
@ApplicationScoped
@Transactional
public class AskForPassword {

    private final PasswordRequests requests;
    private final Clock clock;

    @Inject
    AskForPassword(PasswordRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    protected AskForPassword() {
        this(null, null);
    }

    public void with(EmailAddress address) {
        requests.add(new PasswordRequest(address, clock.instant()));
    }
}
