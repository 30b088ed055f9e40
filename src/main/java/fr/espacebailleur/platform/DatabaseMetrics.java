package fr.espacebailleur.platform;

import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ImportState;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Rounds;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What stands in the database, for {@code /metrics}: the same on every node. It is counted at intervals, however often
 * somebody asks, and whoever asks never waits for the database; while that is away, figures are {@code NaN}.
 */
@ApplicationScoped
class DatabaseMetrics {
    /** Older figures are told to nobody: an outage may also be one in which nothing answers. */
    private static final int ROUNDS_TOLD = 3;

    @Resource(lookup = "java:app/jdbc/portal")
    private DataSource database;

    @Inject
    private Rounds rounds;

    @Inject
    private MetricRegistry registry;

    @Inject
    private CountFigures count;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.monitoring.interval")
    private Duration interval;

    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    private record Counted(Instant at, Map<String, Double> figures) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Step step : Step.values()) {
            if (step != Step.DONE) {
                gauge(CountFigures.STEPS_DUE, Metrics.tag("step", step));
                gauge(CountFigures.STEPS_DONE, Metrics.tag("step", step));
            }
        }
        for (Channel channel : Channel.values()) {
            gauge(CountFigures.MESSAGES_DUE, Metrics.tag("channel", channel));
            gauge(CountFigures.MESSAGES_FAILED, Metrics.tag("channel", channel));
            gauge(CountFigures.MESSAGE_OLDEST_DUE, Metrics.tag("channel", channel));
        }
        for (ImportState state : ImportState.values()) {
            if (state != ImportState.DONE) {
                gauge(CountFigures.IMPORTS_LEFT, Metrics.tag("state", state));
            }
        }
        gauge(CountFigures.IMPORT_LINES);
        gauge(CountFigures.IMPORT_LINES_HANDLED);
        gauge(CountFigures.SIGNED_IN_NOW);
        registry.gauge("espacebailleur_database_up", () -> isFresh(counted) ? 1 : 0);
        rounds.begin(interval, "what stands in the database is not counted for /metrics", this::count);
    }

    private void gauge(String name, Tag... tags) {
        String key = CountFigures.key(name, tags);
        Supplier<Double> figure = () -> {
            Counted told = counted;
            return isFresh(told) ? told.figures().getOrDefault(key, 0.0) : Double.NaN;
        };
        registry.gauge(name, figure, tags);
    }

    private boolean isFresh(Counted told) {
        return told.at().isAfter(clock.instant().minus(interval.multipliedBy(ROUNDS_TOLD)));
    }

    private void count() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Instant now = clock.instant();
            counted = new Counted(now, count.in(connection, now));
        } catch (SQLException away) {
            counted = new Counted(Instant.MIN, Map.of());
            throw away;
        }
    }
}
