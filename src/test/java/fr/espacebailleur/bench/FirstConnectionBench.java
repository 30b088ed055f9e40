package fr.espacebailleur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.bench.Results.Goal;
import fr.espacebailleur.journey.PlainWalk;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All five steps of landlords whose credentials came by mail, one after the other; all was sent before. */
class FirstConnectionBench {
    private static final int WARM_UP = 1_200;
    private static final int MEASURED = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void connectsForTheFirstTime() {
        try (PortalProcess portal = PortalProcess.onPostgres("bench-premiere-connexion")
                .asOperated()
                .with("portal.outbox.interval", "PT0.3S")
                .with("portal.import.interval", "PT0.3S")
                .start()) {
            List<LandlordLine> lines = Stream.generate(LandlordLine::aLandlord)
                    .limit(WARM_UP + MEASURED)
                    .toList();
            LandlordsFile.of(lines).dropInto(portal.importFolder());
            Eventually.holds(
                    "all credentials were sent",
                    PATIENCE,
                    () -> portal.count("select count(*) from message where state <> 'DUE'") >= 2L * lines.size());
            Mails mails = portal.mails();
            walk(lines.subList(0, WARM_UP), portal, mails);
            ServerMeter meter = ServerMeter.of(portal);
            Duration before = meter.cpu();
            walk(lines.subList(WARM_UP, lines.size()), portal, mails);
            double cpu = meter.cpu().minus(before).toNanos() / 1e6 / MEASURED;
            Results.add("first connection (five steps, all requests): CPU of the server", cpu, "ms");
            Results.add(
                    "first connection: CPU of the server ÷ CPU of one bare Argon2id hash",
                    cpu / BareHash.milliseconds(),
                    "",
                    Goal.atMost(4));
        }
    }

    private static void walk(List<LandlordLine> lines, PortalProcess portal, Mails mails) {
        for (LandlordLine line : lines) {
            assertThat(PlainWalk.ofMailed(line.mail(), portal, mails)
                            .complete()
                            .page()
                            .heading())
                    .isEqualTo("Bienvenue dans l’Espace Partenaire");
        }
    }
}
