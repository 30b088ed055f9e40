package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of what was tried so long ago that it counts no more are thrown away, as long as the portal runs. */
@ApplicationScoped
class ForgetOldTries {

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private KeepBudgets keepBudgets;

    @Inject
    private CountFailures countFailures;

    @Inject
    @ConfigProperty(name = "portal.throttle.cleaning")
    private Duration interval;

    private final Rounds rounds = new Rounds("old tries to sign in are not thrown away", this::forgetAll);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(executor, interval);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    void forgetAll() {
        keepBudgets.forgetEnded();
        countFailures.forgetOld();
    }
}
