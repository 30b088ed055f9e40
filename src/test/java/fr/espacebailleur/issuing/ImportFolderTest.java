package fr.espacebailleur.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:15:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);

    @TempDir
    private Path root;

    private ImportFolder folder;

    @BeforeEach
    void start() throws IOException {
        folder = new ImportFolder(root, Duration.ofSeconds(2), Clock.fixed(NOW, ZoneOffset.UTC));
        folder.prepare();
    }

    @Test
    void theFoldersAreMadeWhereTheyAreMissing() throws IOException {
        Path elsewhere = root.resolve("a/b");
        new ImportFolder(elsewhere, Duration.ZERO, Clock.systemUTC()).prepare();

        assertThat(elsewhere.resolve("done")).isDirectory();
    }

    @Test
    void aFileThatLayThereAtTheStartIsTakenAtOnceUnlessJustWritten() throws IOException {
        drop("old.csv", "a", LONG_AGO);
        drop("new.csv", "a", NOW.minusSeconds(1));

        assertThat(arrived()).containsExactly("old.csv");
        assertThat(arrived()).containsExactly("new.csv", "old.csv");
    }

    @Test
    void aFileThatIsStillBeingCopiedIsNotTaken() throws IOException {
        arrived();
        drop("x.csv", "a", LONG_AGO);
        assertThat(arrived()).isEmpty();
        drop("x.csv", "ab", LONG_AGO);
        assertThat(arrived()).isEmpty();
        drop("x.csv", "ab", LONG_AGO.plusSeconds(1));
        assertThat(arrived()).isEmpty();
        assertThat(arrived()).containsExactly("x.csv");
    }

    @Test
    void onlyVisibleCsvFilesAreTaken() throws IOException {
        drop("x.CSV", "a", LONG_AGO);
        drop("x.csv.part", "a", LONG_AGO);
        drop("x.txt", "a", LONG_AGO);
        drop(".x.csv", "a", LONG_AGO);
        Files.createDirectory(root.resolve("folder.csv"));
        Files.createSymbolicLink(root.resolve("link.csv"), root.resolve("x.txt"));

        arrived();
        assertThat(arrived()).containsExactly("x.CSV");
    }

    @Test
    void aFileInHandIsFoundAgainAfterAStop() throws IOException {
        Path taken = take("x.csv", "a");
        start();

        assertThat(root.resolve("x.csv")).doesNotExist();
        assertThat(folder.inHand()).containsExactly(taken);
    }

    @Test
    void aSecondFileOfTheNameWaitsForTheFirst() throws IOException {
        take("x.csv", "first");
        Path second = drop("x.csv", "second", LONG_AGO);

        assertThat(folder.take(second)).isEmpty();
        assertThat(second).hasContent("second");
        assertThat(folder.inHand().get(0)).hasContent("first");
    }

    @Test
    void aFileIsPutAwayBesideItsReport() throws IOException {
        putAway("x.csv", "landlords", "report", LONG_AGO);

        assertThat(files("done")).containsExactly("x.csv", "x.report.csv");
        assertThat(root.resolve("done/x.csv")).hasContent("landlords");
        assertThat(root.resolve("done/x.report.csv")).hasContent("report");
        assertThat(files(".en-cours")).isEmpty();
    }

    @Test
    void theNewestHasThePlainNameAndNothingIsLost() throws IOException {
        putAway("x.csv", "first", "report 1", LONG_AGO);
        putAway("x.csv", "first", "report 2", LONG_AGO);
        putAway("x.csv", "third", "report 3", NOW);

        assertThat(files("done"))
                .containsExactly(
                        "x.20261123-131500-2.csv",
                        "x.20261123-131500-2.report.csv",
                        "x.20261123-131500.csv",
                        "x.20261123-131500.report.csv",
                        "x.csv",
                        "x.report.csv");
        assertThat(root.resolve("done/x.20261123-131500.report.csv")).hasContent("report 1");
        assertThat(root.resolve("done/x.20261123-131500-2.report.csv")).hasContent("report 2");
        assertThat(root.resolve("done/x.csv")).hasContent("third");
        assertThat(root.resolve("done/x.report.csv")).hasContent("report 3");
    }

    @Test
    void stoppedBetweenReportAndFileItGoesOnWithoutASecondReport() throws IOException {
        Path taken = take("x.csv", "landlords");
        Files.writeString(root.resolve("done/x.report.csv"), "report");

        folder.putAway(taken, Files.writeString(folder.reportFor(taken), "report"), ImportFolder.nameOf(taken));

        assertThat(files("done")).containsExactly("x.csv", "x.report.csv");
    }

    @Test
    void anotherReportThatLiesThereIsKept() throws IOException {
        Files.writeString(root.resolve("done/x.report.csv"), "another");
        putAway("x.csv", "landlords", "report", LONG_AGO);

        assertThat(files("done")).containsExactly("x.20261123-131500.report.csv", "x.csv", "x.report.csv");
        assertThat(root.resolve("done/x.20261123-131500.report.csv")).hasContent("another");
    }

    @Test
    void aNameAsLongAsNamesMayBeLeavesRoomForTheReports() throws IOException {
        String name = "x".repeat(251) + ".csv";
        putAway(name, "landlords", "report", LONG_AGO);
        putAway(name, "landlords", "report 2", LONG_AGO);

        assertThat(files("done")).hasSize(4).contains("x".repeat(200) + ".report.csv");
    }

    private Path drop(String name, String content, Instant modified) throws IOException {
        Path file = Files.writeString(root.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Path take(String name, String content) throws IOException {
        return folder.take(drop(name, content, LONG_AGO)).orElseThrow();
    }

    @Test
    void anotherNodeMayTakeAFileFirst() throws IOException {
        drop("x.csv", "a", LONG_AGO);
        Path arrived = folder.arrived().get(0);
        Files.delete(arrived);

        assertThat(folder.take(arrived)).isEmpty();
    }

    @Test
    void whatAnotherNodePutAwayStaysAsItPutIt() throws IOException {
        putAway("x.csv", "landlords", "report", LONG_AGO);
        Path gone = root.resolve(".en-cours/x.csv");
        Path second = Files.writeString(folder.reportFor(gone), "report");

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> folder.putAway(gone, second, "x.csv"));
        assertThat(files("done")).containsExactly("x.csv", "x.report.csv");
    }

    @Test
    void whichImportAFileInHandBelongsToIsKnownAfterAStopAndNoLongerWhenItWasPutAway() throws IOException {
        Path taken = take("x.csv", "a");
        assertThat(folder.importOf(taken)).isEmpty();
        folder.note(taken, 4711);
        start();
        assertThat(folder.importOf(taken)).hasValue(4711);

        folder.putAway(taken, Files.writeString(folder.reportFor(taken), "report"), "x.csv");
        assertThat(folder.importOf(take("x.csv", "a"))).isEmpty();
    }

    @Test
    void aFileThatIsBeingSentIsNotLookedAt() throws IOException {
        Path growing = folder.reception();
        assertThat(folder.sent()).isEmpty();

        folder.keep(growing, "ab12");
        assertThat(folder.sent()).extracting(ImportFolder::sha256Of).containsExactly("ab12");
    }

    @Test
    void aFileThatWasSentIsPutAwayUnderItsOwnName() throws IOException {
        folder.keep(folder.reception(), "ab12");
        Path file = folder.sent().get(0);
        folder.putAway(file, Files.writeString(folder.reportFor(file), "report"), "photo.png");

        assertThat(files("done")).containsExactly("photo.png.csv", "photo.png.report.csv");
        assertThat(folder.sent()).isEmpty();
    }

    @Test
    void whatWasBeingSentADayAgoIsLeftOver() throws IOException {
        Path growing = folder.reception();
        Files.setLastModifiedTime(growing, FileTime.from(NOW));
        assertThat(folder.interrupted()).isEmpty();

        Files.setLastModifiedTime(growing, FileTime.from(NOW.minus(Duration.ofHours(25))));
        assertThat(folder.interrupted()).containsExactly(growing);
    }

    private void putAway(String name, String content, String report, Instant reportedAt) throws IOException {
        Path taken = take(name, content);
        Path written = Files.writeString(folder.reportFor(taken), report);
        folder.putAway(taken, Files.setLastModifiedTime(written, FileTime.from(reportedAt)), name);
    }

    private List<String> arrived() throws IOException {
        return folder.arrived().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private List<String> files(String subfolder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(subfolder))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
