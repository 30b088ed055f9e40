package fr.espacebailleur.platform;

import fr.espacebailleur.firstconnection.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;

/** Counts over the tables of other rooms, which it never changes. What is zero is left out. */
@ApplicationScoped
class CountFigures {
    static final String STEPS_DUE = "espacebailleur_steps_due";
    static final String STEPS_DONE = "espacebailleur_steps_done";
    static final String MESSAGES_DUE = "espacebailleur_messages_due";
    static final String MESSAGES_FAILED = "espacebailleur_messages_failed";
    static final String MESSAGE_OLDEST_DUE = "espacebailleur_message_oldest_due_seconds";
    static final String IMPORTS_LEFT = "espacebailleur_imports";
    static final String IMPORT_LINES = "espacebailleur_import_lines";
    static final String IMPORT_LINES_HANDLED = "espacebailleur_import_lines_handled";
    static final String SIGNED_IN_NOW = "espacebailleur_signed_in";

    private static final int PATIENCE_SECONDS = 20;

    private static final String STEPS = "select due_step, count(*) from first_connection group by due_step";
    /** What was refused by itself, as for its address, waits for another reason than the mail server or the disk. */
    private static final String MESSAGES = "select channel, state, count(*),"
            + " min(case when refusals = 0 then created_at end) from message"
            + " where state in ('DUE', 'FAILED') group by channel, state";

    private static final String IMPORTS = "select state, count(*), sum(coalesce(lines_total, 0)),"
            + " sum(opened + unchanged + refused) from landlord_import where state <> 'DONE' group by state";
    private static final String SIGNED_IN =
            "select count(*) from sign_in where ended_at is null and signed_in_at > ? and last_seen_at > ?";

    @Inject
    @ConfigProperty(name = "portal.session.idle")
    private Duration idle;

    @Inject
    @ConfigProperty(name = "portal.session.absolute")
    private Duration absolute;

    /** @return the figures by their metric and its label, as {@link #key} puts them together */
    Map<String, Double> in(Connection connection, Instant now) throws SQLException {
        Map<String, Double> figures = new HashMap<>();
        countSteps(connection, figures);
        each(connection, MESSAGES, row -> {
            Tag channel = new Tag("channel", Metrics.word(row.getString(1)));
            if (row.getString(2).equals("FAILED")) {
                figures.put(key(MESSAGES_FAILED, channel), row.getDouble(3));
            } else {
                figures.put(key(MESSAGES_DUE, channel), row.getDouble(3));
                Duration waiting = Optional.ofNullable(row.getTimestamp(4))
                        .map(oldest -> Duration.between(oldest.toInstant(), now))
                        .orElse(Duration.ZERO);
                figures.put(key(MESSAGE_OLDEST_DUE, channel), (double) waiting.toSeconds());
            }
        });
        each(connection, IMPORTS, row -> {
            figures.put(key(IMPORTS_LEFT, new Tag("state", Metrics.word(row.getString(1)))), row.getDouble(2));
            figures.merge(IMPORT_LINES, row.getDouble(3), Double::sum);
            figures.merge(IMPORT_LINES_HANDLED, row.getDouble(4), Double::sum);
        });
        each(
                connection,
                SIGNED_IN,
                row -> figures.put(SIGNED_IN_NOW, row.getDouble(1)),
                now.minus(absolute),
                now.minus(idle));
        return figures;
    }

    /** Whoever has a later step due has done all those before. */
    private static void countSteps(Connection connection, Map<String, Double> figures) throws SQLException {
        Map<Step, Double> due = new HashMap<>();
        each(connection, STEPS, row -> due.put(Step.valueOf(row.getString(1)), row.getDouble(2)));
        List<Step> fromTheLast = new ArrayList<>(List.of(Step.values()));
        Collections.reverse(fromTheLast);
        double done = 0;
        for (Step step : fromTheLast) {
            double waiting = due.getOrDefault(step, 0.0);
            figures.put(key(STEPS_DUE, Metrics.tag("step", step)), waiting);
            figures.put(key(STEPS_DONE, Metrics.tag("step", step)), done);
            done += waiting;
        }
    }

    static String key(String metric, Tag... tags) {
        return Stream.of(tags).map(Tag::getTagValue).reduce(metric, (whole, value) -> whole + " " + value);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Row row, Instant... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            for (int i = 0; i < parameters.length; i++) {
                statement.setTimestamp(i + 1, Timestamp.from(parameters[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }
}
