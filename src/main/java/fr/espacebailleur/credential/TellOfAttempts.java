package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.LoginName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The holder of an account that others try to enter is told, once in a while. */
@ApplicationScoped
@Transactional
class TellOfAttempts {

    private final DescribeAccount describe;
    private final Credentials credentials;
    private final Event<AttemptsNoticed> noticed;
    private final Clock clock;
    private final Duration atMostEvery;

    @Inject
    TellOfAttempts(
            DescribeAccount describe,
            Credentials credentials,
            Event<AttemptsNoticed> noticed,
            Clock clock,
            @ConfigProperty(name = "portal.throttle.notice") Duration atMostEvery) {
        this.describe = describe;
        this.credentials = credentials;
        this.noticed = noticed;
        this.clock = clock;
        this.atMostEvery = atMostEvery;
    }

    protected TellOfAttempts() {
        this(null, null, null, null, null);
    }

    /** Of one that is suspended nobody is told: nothing opens it. */
    void holderOf(LoginName loginName) {
        Optional<Credential> tried = describe.idOf(loginName)
                .map(describe::of)
                .filter(account -> !account.isSuspended() && account.recipient().isPresent())
                .map(AccountCard::id)
                .flatMap(credentials::lock);
        tried.filter(credential -> credential.noticeAttempts(clock.instant(), atMostEvery))
                .ifPresent(credential -> noticed.fire(new AttemptsNoticed(credential.accountId())));
    }
}
