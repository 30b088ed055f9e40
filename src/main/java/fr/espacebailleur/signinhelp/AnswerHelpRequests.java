package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at what those asked who are stuck, as long as the portal runs; a crash leaves it waiting. */
@ApplicationScoped
class AnswerHelpRequests {

    private static final int AT_ONCE = 100;

    @Inject
    private Rounds rounds;

    @Inject
    private GrantHelpRequest grant;

    @Inject
    @ConfigProperty(name = "portal.help.interval")
    private Duration interval;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(interval, "requests for help wait", this::answerAll);
    }

    void answerAll() {
        grant.forgetOld();
        List<Long> waiting = grant.waiting(AT_ONCE);
        while (!waiting.isEmpty()) {
            waiting.forEach(grant::of);
            waiting = grant.waiting(AT_ONCE);
        }
    }
}
