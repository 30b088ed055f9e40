package fr.espacebailleur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** The one table of all measures: printed when all of them are there, and kept in target/bench/results.md. */
public final class Results implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "bench", "results.md");
    private static final List<Row> ROWS = new ArrayList<>();

    private record Row(String what, String value, String unit) {}

    /** JUnit makes it, by META-INF/services. */
    public Results() {}

    public static void add(String what, double value, String unit) {
        add(what, String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value), unit);
    }

    public static synchronized void add(String what, String value, String unit) {
        ROWS.add(new Row(what, value, unit));
        keep(); // at once: a run that is broken off has measured something too
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!ROWS.isEmpty()) {
            System.out.println("\n" + table());
        }
    }

    private static void keep() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String table() {
        return ROWS.stream()
                .map(row -> "| %s | %s | %s |\n".formatted(row.what(), row.value(), row.unit()))
                .collect(Collectors.joining(
                        "",
                        "Measured on %d cores, Java %s.\n\n| what | value | unit |\n| --- | ---: | --- |\n"
                                .formatted(
                                        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")),
                        ""));
    }
}
