package fr.espacebailleur.signin;

import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signed in when is kept for some months only, as long as the portal runs; when somebody did last, for good. */
@ApplicationScoped
class ForgetSignIns {

    /** Each time the database looks at the last one of every account: some seconds for a million. */
    private static final Duration INTERVAL = Duration.ofHours(6);

    @Inject
    private Rounds rounds;

    @Inject
    private OldSignIns old;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(INTERVAL, "old sign-ins are not forgotten", () -> old.forget());
    }

    /** Those whose time is over. */
    @ApplicationScoped
    @Transactional
    static class OldSignIns {

        private final RecordedSignIns signIns;
        private final Clock clock;
        private final Duration kept;

        @Inject
        OldSignIns(RecordedSignIns signIns, Clock clock, @ConfigProperty(name = "portal.sign-ins.kept") Duration kept) {
            this.signIns = signIns;
            this.clock = clock;
            this.kept = kept;
        }

        protected OldSignIns() {
            this(null, null, null);
        }

        void forget() {
            signIns.forget(clock.instant().minus(kept));
        }
    }
}
