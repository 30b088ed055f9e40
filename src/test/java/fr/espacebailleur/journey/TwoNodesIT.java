package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PortalProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: whatever files they see, each is imported once. */
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static PortalProcess first;

    @BeforeAll
    static void startFirst() {
        first = PortalProcess.onPostgres("noeud")
                .with("portal.outbox.interval", "PT24H")
                .with("portal.letters.interval", "PT24H")
                .start();
    }

    @AfterAll
    static void stopFirst() {
        first.close();
    }

    @Test
    void filesInAFolderThatBothHaveAreImportedOnceEach() {
        try (PortalProcess second = first.anotherNode("noeud-au-meme-dossier")
                .withImportFolderOf(first)
                .start()) {
            List<LandlordsFile> files =
                    Stream.generate(() -> fileOf(120)).limit(12).toList();
            files.forEach(file -> file.dropInto(first.importFolder()));

            for (LandlordsFile file : files) {
                assertThat(file.report(first.importFolder(), PATIENCE))
                        .hasSize(121)
                        .filteredOn(line -> line.contains(";créé;"))
                        .hasSize(120);
                assertThat(importsOf(file)).isEqualTo(1);
            }
            Path inHand = first.importFolder().resolve(".en-cours");
            Eventually.holds(
                    "no file is in hand", PATIENCE, () -> inHand.toFile().list().length == 0);
            assertThat(first.log() + second.log()).doesNotContain("cannot be brought in");
        }
    }

    @Test
    void aFileThatIsDroppedIntoBothNodesFoldersIsImportedByOneAndReportedByBoth() {
        try (PortalProcess second = first.anotherNode("noeud-a-cote").start()) {
            LandlordsFile file = fileOf(3000);
            file.dropInto(first.importFolder());
            file.dropInto(second.importFolder());

            assertThat(file.report(first.importFolder(), PATIENCE))
                    .filteredOn(line -> line.contains(";créé;"))
                    .hasSize(3000);
            assertThat(file.report(second.importFolder(), PATIENCE))
                    .filteredOn(line -> line.contains(";créé;"))
                    .hasSize(3000);
            assertThat(importsOf(file)).isEqualTo(1);
        }
    }

    @Test
    void aNodeThatDiesIsReplacedByAnotherOneAndFindsItsFileDoneWhenItComesBack() {
        try (PortalProcess second = first.anotherNode("noeud-qui-meurt").start()) {
            LandlordsFile file = fileOf(4000);
            file.dropInto(second.importFolder());
            Eventually.holds("the import is in the middle", () -> linesOf(file) >= 1000);
            second.kill();
            assertThat(linesOf(file)).isLessThan(4000);

            file.dropInto(first.importFolder());
            assertThat(file.report(first.importFolder(), PATIENCE))
                    .filteredOn(line -> line.contains(";créé;"))
                    .hasSize(4000);

            second.start();
            assertThat(file.report(second.importFolder(), PATIENCE)).hasSize(4001);
            assertThat(importsOf(file)).isEqualTo(1);
            assertThat(first.count("select count(distinct line) from import_outcome o join landlord_import i"
                            + " on o.import_id = i.id where i.file_name = '" + file.name() + ".csv'"))
                    .isEqualTo(4000);
        }
    }

    @Test
    void aNodeThatIsStoppedInTheMiddleLeavesItsFileToBeFinished() throws Exception {
        PortalProcess second = first.anotherNode("noeud-arrete").start();
        LandlordsFile file = fileOf(4000);
        file.dropInto(second.importFolder());
        Eventually.holds("the import is in the middle", () -> linesOf(file) >= 1000);
        second.close();
        assertThat(linesOf(file)).isBetween(1000L, 3999L);
        assertThat(Files.exists(second.importFolder().resolve("done").resolve(file.name() + ".csv")))
                .isFalse();

        second.start();
        try (second) {
            assertThat(file.report(second.importFolder(), PATIENCE))
                    .filteredOn(line -> line.contains(";créé;"))
                    .hasSize(4000);
        }
    }

    private static LandlordsFile fileOf(int lines) {
        return LandlordsFile.of(IntStream.range(0, lines)
                .<LandlordLine>mapToObj(number -> aLandlord())
                .toList());
    }

    private static long importsOf(LandlordsFile file) {
        return first.count("select count(*) from landlord_import where file_name = '" + file.name() + ".csv'");
    }

    private static long linesOf(LandlordsFile file) {
        return first.count("select coalesce(sum(opened + unchanged + refused), 0) from landlord_import"
                + " where file_name = '" + file.name() + ".csv'");
    }
}
