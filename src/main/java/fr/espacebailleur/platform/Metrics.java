package fr.espacebailleur.platform;

import fr.espacebailleur.credential.DescribeHashQueue;
import fr.espacebailleur.credential.HashQueue;
import fr.espacebailleur.credential.Tried;
import fr.espacebailleur.credential.TryHeldBack;
import fr.espacebailleur.signin.SignInTried;
import fr.espacebailleur.web.AnsweredOutage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What this node is doing, for {@code /metrics}. Each label is one of a few words: nobody can be told from it. */
@ApplicationScoped
class Metrics {

    private static final String SIGN_INS = "espacebailleur_sign_ins";
    private static final String HELD_BACK = "espacebailleur_tries_held_back";
    private static final String OUTAGES = "espacebailleur_outage_answers";

    @Inject
    private MetricRegistry registry;

    @Inject
    private DescribeHashQueue hashes;

    /** All of them are there from the start: whoever draws a rate sees the first one, too. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (SignInTried outcome : SignInTried.values()) {
            count(SIGN_INS, tag("outcome", outcome), 0);
        }
        for (Tried what : Tried.values()) {
            count(HELD_BACK, tag("tried", what), 0);
        }
        count(OUTAGES, reason(true), 0);
        count(OUTAGES, reason(false), 0);
        gauge("espacebailleur_hashes_waiting", HashQueue::peopleWaiting, new Tag("for", "people"));
        gauge("espacebailleur_hashes_waiting", HashQueue::bulkWaiting, new Tag("for", "bulk"));
        gauge("espacebailleur_hashes_running", HashQueue::running);
    }

    void signInTried(@Observes SignInTried outcome) {
        count(SIGN_INS, tag("outcome", outcome), 1);
    }

    void tryHeldBack(@Observes TryHeldBack held) {
        count(HELD_BACK, tag("tried", held.what()), 1);
    }

    void answeredOutage(@Observes AnsweredOutage answered) {
        count(OUTAGES, reason(answered.overload()), 1);
    }

    static Tag tag(String name, Enum<?> value) {
        return new Tag(name, word(value.name()));
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static Tag reason(boolean overload) {
        return new Tag("reason", overload ? "overload" : "database");
    }

    private void count(String name, Tag tag, int more) {
        registry.counter(name, tag).inc(more);
    }

    private void gauge(String name, ToIntFunction<HashQueue> figure, Tag... tags) {
        registry.gauge(name, () -> figure.applyAsInt(hashes.now()), tags);
    }
}
