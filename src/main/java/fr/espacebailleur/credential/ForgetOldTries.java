package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of what was tried so long ago that it counts no more are thrown away, as long as the portal runs. */
@ApplicationScoped
class ForgetOldTries {

    @Inject
    private Rounds rounds;

    @Inject
    private KeepBudgets keepBudgets;

    @Inject
    private CountFailures countFailures;

    @Inject
    @ConfigProperty(name = "portal.throttle.cleaning")
    private Duration interval;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(interval, "old tries to sign in are not thrown away", this::forgetAll);
    }

    void forgetAll() {
        keepBudgets.forgetEnded();
        countFailures.forgetOld();
    }
}
