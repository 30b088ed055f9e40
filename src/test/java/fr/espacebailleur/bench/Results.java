package fr.espacebailleur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * The one table of all measures, those with a goal first: printed when all of them are there, and kept in
 * target/bench/results.md; target/bench/results.html draws it.
 */
public final class Results implements TestExecutionListener {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final List<Row> ROWS = new ArrayList<>();

    /** What a measure ought to be. */
    record Goal(boolean most, double value) {

        static Goal atMost(double value) {
            return new Goal(true, value);
        }

        static Goal atLeast(double value) {
            return new Goal(false, value);
        }

        boolean isMetBy(double measured) {
            return most ? measured <= value : measured >= value;
        }

        @Override
        public String toString() {
            return (most ? "≤ " : "≥ ") + number(value);
        }
    }

    private record Row(String what, String value, String unit, Optional<Measured> measured) {

        String markdown() {
            return "| %s | %s | %s | %s |\n"
                    .formatted(
                            what,
                            value,
                            unit,
                            measured.map(one -> one.goal() + (one.isMet() ? ", met" : ", **missed**"))
                                    .orElse(""));
        }

        /** The goal is always as long as the frame of its bar. */
        String html() {
            return "<tr><th>%s</th><td>%s %s</td><td>%s</td></tr>\n"
                    .formatted(
                            what,
                            value,
                            unit,
                            measured.map(one -> ("<svg viewBox='0 0 300 16' width='300' height='16' role='img'"
                                                    + " aria-label='%s'><rect class='%s' width='%d' height='16'/>"
                                                    + "<path d='M150 0v16'/></svg> %s")
                                            .formatted(
                                                    one.isMet() ? "met" : "missed",
                                                    one.isMet() ? "met" : "missed",
                                                    Math.round(Math.min(
                                                                    2,
                                                                    one.value()
                                                                            / one.goal()
                                                                                    .value())
                                                            * 150),
                                                    one.goal()))
                                    .orElse(""));
        }
    }

    private record Measured(double value, Goal goal) {

        boolean isMet() {
            return goal.isMetBy(value);
        }
    }

    /** JUnit makes it, by META-INF/services. */
    public Results() {}

    static void add(String what, double value, String unit) {
        add(what, number(value), unit);
    }

    static void add(String what, String value, String unit) {
        add(new Row(what, value, unit, Optional.empty()));
    }

    static void add(String what, double value, String unit, Goal goal) {
        add(new Row(what, number(value), unit, Optional.of(new Measured(value, goal))));
    }

    private static synchronized void add(Row row) {
        ROWS.add(row);
        keep(); // at once: a run that is broken off has measured something too
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!ROWS.isEmpty()) {
            System.out.println("\n" + markdown());
        }
    }

    private static void keep() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("results.md"), markdown());
            Files.writeString(FOLDER.resolve("results.html"), html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized List<Row> rows(boolean withGoal) {
        return ROWS.stream()
                .filter(row -> row.measured().isPresent() == withGoal)
                .toList();
    }

    private static String where() {
        return "Measured on %d cores, Java %s."
                .formatted(Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
    }

    private static String markdown() {
        return where()
                + table("what | value | unit | goal", rows(true))
                + table("what else | value | unit | ", rows(false));
    }

    private static String table(String header, List<Row> rows) {
        return rows.stream()
                .map(Row::markdown)
                .collect(Collectors.joining("", "\n\n| " + header + " |\n| --- | ---: | --- | --- |\n", ""));
    }

    private static String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="UTF-8">
                <title>Espace bailleur: what it takes</title>
                <style>
                body { font: 1rem/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
                th { font-weight: normal; text-align: left } td, th { padding: .25rem 1rem .25rem 0 }
                td { white-space: nowrap } svg { background: #eee; vertical-align: middle }
                .met { fill: #2f7d4f } .missed { fill: #b3541e } path { stroke: #111; stroke-width: 2 }
                </style>
                <h1>Espace bailleur: what it takes</h1>
                <p>%s The line in the middle of a bar is its goal.</p>
                <table>%s</table>
                <h2>What else was measured</h2>
                <table>%s</table>
                """.formatted(where(), drawn(rows(true)), drawn(rows(false)));
    }

    private static String drawn(List<Row> rows) {
        return rows.stream().map(Row::html).collect(Collectors.joining());
    }
}
