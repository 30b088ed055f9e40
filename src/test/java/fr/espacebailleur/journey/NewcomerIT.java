package fr.espacebailleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The portal as a newcomer starts it: the embedded database, the samples, and nothing set. */
class NewcomerIT {
    private static final String SAMPLES = "target/exemple";

    @Test
    void findsTheMailsOfASampleLandlordAndReachesTheEspaceBailleur() throws IOException {
        PortalProcess.Builder asReadMeSays = PortalProcess.on("nouveau")
                .withoutGrid()
                .withOptions("--systemproperties", SAMPLES + "/portail.properties");
        Path samples = asReadMeSays.folder().resolve(SAMPLES);
        copy(Path.of(SAMPLES), samples);
        try (PortalProcess portal = asReadMeSays.start()) {
            Path outbox = samples.resolve("outbox");
            PlainWalk walk = PlainWalk.ofMailed("jeanne@exemple.fr", portal, Mails.in(outbox));
            walk.complete();
            assertThat(walk.page().heading()).isEqualTo(Walk.HOME);
            Page landlordSpace = walk.client().open("/espace-bailleur");
            assertThat(landlordSpace.heading()).isEqualTo(Walk.LANDLORD_SPACE);
            assertThat(landlordSpace.body())
                    .contains("Jeanne Exemple", walk.issued().userNumber());

            PlainWalk agent = PlainWalk.ofMailed("agent@exemple.fr", portal, Mails.in(outbox))
                    .complete();
            assertThat(agent.client().open("/agent").heading()).isEqualTo("Tableau de bord");

            Eventually.holds(
                    "it says where everything is",
                    () -> portal.log().contains("Choisissez un bailleur, ouvrez ses deux mails"));
            assertThat(portal.log()).contains(outbox.toString(), "agent@exemple.fr");
            List<String> report = Files.readAllLines(samples.resolve("import/done/bailleurs-d-exemple.report.csv"));
            assertThat(report)
                    .hasSizeGreaterThan(5)
                    .filteredOn(line -> line.contains(";refusé;"))
                    .isEmpty();
            assertThat(portal.folder().resolve("portal-data")).doesNotExist();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }
}
