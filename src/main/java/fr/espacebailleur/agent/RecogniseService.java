package fr.espacebailleur.agent;

import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Which service a token belongs to, if any works with it. */
@ApplicationScoped
@Transactional
public class RecogniseService {

    private final ServiceAccounts services;
    private final Clock clock;

    @Inject
    RecogniseService(ServiceAccounts services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    protected RecogniseService() {
        this(null, null);
    }

    /** Its SHA-256 is looked up: how long that takes tells nothing about the token of another. */
    public Optional<ServiceAccountCard> by(String token) {
        Optional<ServiceAccount> service = services.byToken(new Token(token).sha256());
        Instant now = clock.instant();
        service.filter(found -> found.isUseDue(now))
                .flatMap(found -> services.lock(found.card().id()))
                .ifPresent(found -> found.isUsed(now));
        return service.map(ServiceAccount::card);
    }
}
