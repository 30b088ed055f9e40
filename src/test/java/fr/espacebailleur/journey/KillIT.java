package fr.espacebailleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The power goes in the middle of an import: nothing is lost, nothing is there twice. */
class KillIT {
    private static final int LINES = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void bringsInEachLandlordOnceAndAllMailsThoughItIsKilledInTheMiddle() {
        List<LandlordLine> lines =
                Stream.generate(LandlordLine::aLandlord).limit(LINES).toList();
        LandlordsFile file = LandlordsFile.of(lines);
        try (PortalProcess portal = PortalProcess.onPostgres("panne").start()) {
            file.dropInto(portal.importFolder());
            Eventually.holds("the import is in the middle", () -> accounts(portal) >= LINES / 4);
            portal.kill();
            assertThat(accounts(portal)).isBetween((long) LINES / 4, LINES - 1L);

            portal.start();
            List<String> report = file.report(portal.importFolder());
            assertThat(accounts(portal)).isEqualTo(LINES);
            assertThat(report).hasSize(LINES + 1);
            assertThat(report.subList(1, LINES + 1))
                    .extracting(line -> line.split(";", -1)[1])
                    .containsExactlyElementsOf(
                            lines.stream().map(LandlordLine::reference).toList());
            assertThat(report).filteredOn(line -> line.contains(";créé;")).hasSize(LINES);

            // What was taken at the kill is due again after some minutes: they pass.
            portal.execute("update message set due_at = now() where state = 'DUE'");
            Eventually.holds(
                    "all messages are handed over",
                    PATIENCE,
                    () -> portal.count("select count(*) from message where state <> 'HANDED_OVER'") == 0);
            assertThat(portal.mails().all().stream()
                            .collect(Collectors.groupingBy(ReceivedMail::to, Collectors.counting())))
                    .hasSize(LINES)
                    .allSatisfy((to, count) -> assertThat(count).isEqualTo(2));
            for (LandlordLine line : List.of(lines.get(0), lines.get(LINES / 2), lines.get(LINES - 1))) {
                PlainWalk walk = PlainWalk.ofMailed(line.mail(), portal, portal.mails());
                assertThat(walk.enter().page().heading()).isEqualTo(Walk.INFORMATION);
            }
        }
    }

    private static long accounts(PortalProcess portal) {
        return portal.count("select count(*) from account");
    }
}
