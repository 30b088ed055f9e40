package fr.espacebailleur.bench;

import fr.espacebailleur.bench.Results.Goal;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * From the start of the server until it is ready, by its own word: with the portal on a database that is up to date, and
 * with an empty WAR, in turns.
 */
class StartBench {
    private static final int ROUNDS = 5;
    private static final Pattern READY = Pattern.compile("ready in ([0-9,.]+) \\(ms\\)");

    @Test
    void starts() throws IOException {
        Path empty = emptyWar();
        List<Double> ofPortal = new ArrayList<>();
        List<Double> ofEmpty = new ArrayList<>();
        PortalProcess portal =
                PortalProcess.onPostgres("bench-depart").asOperated().start();
        for (int i = 0; i < ROUNDS; i++) {
            portal.close();
            portal.start();
            ofPortal.add(lastReady(portal.log()));
            try (PortalProcess nothing = PortalProcess.on("bench-vide")
                    .deploying(empty)
                    .withJava("-Xmx1g")
                    .start()) {
                ofEmpty.add(lastReady(nothing.log()));
            }
        }
        portal.close();
        double more = median(ofPortal) - median(ofEmpty);
        Results.add("ready after start", median(ofPortal), "s");
        Results.add("Payara Micro with an empty WAR: ready after start", median(ofEmpty), "s");
        Results.add("ready after start, over Payara Micro with an empty WAR", more, "s", Goal.atMost(2));
    }

    private static Path emptyWar() throws IOException {
        Path war = Files.createDirectories(Path.of("target", "bench")).resolve("empty.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("index.html"));
        }
        return war.toAbsolutePath();
    }

    private static double lastReady(String log) {
        Matcher ready = READY.matcher(log);
        return Stream.generate(() -> ready)
                        .takeWhile(Matcher::find)
                        .mapToDouble(found -> Double.parseDouble(found.group(1).replaceAll("\\D", "")))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                / 1000;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
