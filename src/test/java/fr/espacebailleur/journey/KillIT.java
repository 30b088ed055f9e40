package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The power goes in the middle of an import: nothing is lost, nothing is there twice. */
class KillIT {
    private static final int LINES = 3000;
    private static final int LETTERS_FOR_A_MAIL = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void bringsInEachLandlordOnceAndAllMailsThoughItIsKilledInTheMiddle() {
        List<LandlordLine> lines = IntStream.range(0, LINES)
                .mapToObj(number -> number % LETTERS_FOR_A_MAIL == 0 ? aLandlord() : aLandlordWithoutMail())
                .toList();
        List<LandlordLine> mailed =
                lines.stream().filter(line -> !line.mail().isEmpty()).toList();
        LandlordsFile file = LandlordsFile.of(lines);
        try (PortalProcess portal = PortalProcess.onPostgres("panne")
                .with("portal.letters.interval", "PT24H") // the letters of all these lines would take minutes to print
                .start()) {
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
            Eventually.holds("all mails are handed over", PATIENCE, () -> due(portal, "EMAIL") == 0);
            assertThat(due(portal, "LETTER")).isEqualTo(2L * (LINES - mailed.size()));
            assertThat(portal.mails().all().stream()
                            .collect(Collectors.groupingBy(ReceivedMail::to, Collectors.counting())))
                    .hasSize(mailed.size())
                    .allSatisfy((to, count) -> assertThat(count).isEqualTo(2));
            for (LandlordLine line :
                    List.of(mailed.get(0), mailed.get(mailed.size() / 4), mailed.get(mailed.size() - 1))) {
                PlainWalk walk = PlainWalk.ofMailed(line.mail(), portal, portal.mails());
                assertThat(walk.enter().page().heading()).isEqualTo(Walk.INFORMATION);
            }
        }
    }

    private static LandlordLine aLandlordWithoutMail() {
        return aLandlord()
                .withMail("")
                .with("adresse_1", "1 rue de l'Essai")
                .with("code_postal", "69001")
                .with("commune", "Lyon");
    }

    private static long due(PortalProcess portal, String channel) {
        return portal.count("select count(*) from message where state = 'DUE' and channel = '" + channel + "'");
    }

    private static long accounts(PortalProcess portal) {
        return portal.count("select count(*) from account");
    }
}
