package fr.espacebailleur.bench;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.bench.Results.Goal;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files of landlords come in, nothing is sent meanwhile; PostgreSQL is on the same machine. */
class ImportBench {
    private static final int MANY = 20_000;
    private static final int VERY_MANY = 100_000;
    private static final int ONE_BAD_IN = 100;
    private static final int WARM_UP = 2_000;
    private static final String HEAP = "-Xmx512m";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void twentyThousandLines() {
        try (PortalProcess portal = portal("vitesse").start()) {
            comeIn(portal, file(WARM_UP, 0));
            LandlordsFile file = file(MANY, 0);
            ServerMeter meter = ServerMeter.of(portal);
            Duration before = meter.cpu();
            double seconds = comeIn(portal, file);
            Results.add("import of 20,000 lines, without hashing", MANY / seconds, "lines/s", Goal.atLeast(2000));
            Results.add("CPU of the server per line", meter.cpu().minus(before).toNanos() / 1e3 / MANY, "µs");
        }
    }

    @Test
    void killedInTheMiddleOfTwentyThousandLines() {
        try (PortalProcess portal = portal("panne").start()) {
            LandlordsFile file = file(MANY, 0);
            file.dropInto(portal.importFolder());
            Eventually.holds("the import is in the middle", PATIENCE, () -> accounts(portal) >= MANY / 2);
            portal.kill();
            long atKill = accounts(portal);
            assertThat(atKill).isLessThan(MANY);

            portal.start();
            List<String> report = file.report(portal.importFolder(), PATIENCE);
            assertThat(accounts(portal)).isEqualTo(MANY);
            assertThat(portal.count("select count(distinct reference) from account"))
                    .isEqualTo(MANY);
            assertThat(report)
                    .hasSize(MANY + 1)
                    .filteredOn(line -> line.contains(";créé;"))
                    .hasSize(MANY);
            Results.add("import of 20,000 lines, kill -9 after " + atKill + ", restart", "each account once", "");
        }
    }

    @Test
    void aHundredThousandLinesOfWhichOneInAHundredIsBad() {
        try (PortalProcess portal = portal("memoire").start()) {
            ServerMeter meter = ServerMeter.of(portal);
            double tenth = comeIn(portal, file(VERY_MANY / 10, ONE_BAD_IN));
            long afterTenth = meter.peakMemory();
            LandlordsFile file = file(VERY_MANY, ONE_BAD_IN);
            double seconds = comeIn(portal, file);
            assertThat(portal.count("select refused from landlord_import where file_name = '" + file.name() + ".csv'"))
                    .isEqualTo(VERY_MANY / ONE_BAD_IN);
            Results.add("import of 10,000 lines, from the start", VERY_MANY / 10 / tenth, "lines/s");
            Results.add("import of 100,000 lines, 1 % bad", VERY_MANY / seconds, "lines/s");
            Results.add("peak memory of the server after 10,000 lines, " + HEAP, (double) afterTenth, "MiB");
            Results.add("peak memory of the server after 100,000 more, " + HEAP, (double) meter.peakMemory(), "MiB");
        }
    }

    private static PortalProcess.Builder portal(String name) {
        return PortalProcess.onPostgres("bench-import-" + name)
                .withDatabaseOption("reWriteBatchedInserts=true") // as payara/portail.env has it
                .withJava(HEAP, "-XX:+UseG1GC")
                .with("portal.outbox.interval", "PT24H")
                .with("portal.letters.interval", "PT24H");
    }

    /** @return how many seconds it took, by the portal's own clock */
    private static double comeIn(PortalProcess portal, LandlordsFile file) {
        file.dropInto(portal.importFolder());
        List<String> report = file.report(portal.importFolder(), PATIENCE);
        assertThat(report).hasSizeGreaterThan(1);
        Eventually.holds(
                "the import is done",
                () -> portal.count("select count(*) from landlord_import where state = 'DONE'" + " and file_name = '"
                                + file.name() + ".csv'")
                        == 1);
        return Double.parseDouble(portal.text("select extract(epoch from finished_at - started_at)"
                + " from landlord_import where file_name = '" + file.name() + ".csv'"));
    }

    /** @param oneBadIn 0 for none */
    private static LandlordsFile file(int lines, int oneBadIn) {
        return LandlordsFile.of(IntStream.range(0, lines)
                .mapToObj(number ->
                        oneBadIn > 0 && number % oneBadIn == 0 ? aLandlord().inDepartment("20") : line())
                .toList());
    }

    private static LandlordLine line() {
        return aLandlord()
                .with("adresse_1", "1 rue de l'Essai")
                .with("code_postal", "69001")
                .with("commune", "Lyon");
    }

    private static long accounts(PortalProcess portal) {
        return portal.count("select count(*) from account");
    }
}
