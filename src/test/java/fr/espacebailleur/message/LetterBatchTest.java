package fr.espacebailleur.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacebailleur.shared.UserNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:15:00Z");
    private static final UserNumber ONE = new UserNumber("7PKW3MXC9HTDR4");
    private static final UserNumber OTHER = new UserNumber("00000000000001");

    @TempDir
    private Path all;

    @Test
    void theTwoKindsLieInFoldersOfTheirOwnEachWithItsManifest() throws Exception {
        Path whole;
        try (LetterBatch batch = LetterBatch.begin(all, NOW)) {
            batch.add(Message.Kind.LOGIN_NAME, ONE, 1, letter("a", 1));
            batch.add(Message.Kind.PROVISIONAL_PASSWORD, ONE, 2, letter("b", 2));
            batch.add(Message.Kind.LOGIN_NAME, OTHER, 3, letter("c", 1));
            whole = batch.complete();
        }

        assertThat(whole).isEqualTo(all.resolve("20261123-131500-1"));
        assertThat(files(whole))
                .containsExactly(
                        "identifiants/00000000000001-identifiant-3.pdf",
                        "identifiants/7PKW3MXC9HTDR4-identifiant-1.pdf",
                        "identifiants/manifeste.csv",
                        "mots-de-passe/7PKW3MXC9HTDR4-mot-de-passe-2.pdf",
                        "mots-de-passe/manifeste.csv");
        assertThat(whole.resolve("identifiants/manifeste.csv")).hasContent("""
                        fichier;numero_utilisateur;pages;sha256
                        7PKW3MXC9HTDR4-identifiant-1.pdf;7PKW3MXC9HTDR4;1;%s
                        00000000000001-identifiant-3.pdf;00000000000001;1;%s
                        """.formatted(sha256("a"), sha256("c")));
        assertThat(whole.resolve("mots-de-passe/manifeste.csv")).hasContent("""
                        fichier;numero_utilisateur;pages;sha256
                        7PKW3MXC9HTDR4-mot-de-passe-2.pdf;7PKW3MXC9HTDR4;2;%s
                        """.formatted(sha256("b")));
    }

    @Test
    void bothKindsOfPasswordLieInOneFolderWithOneManifest() throws Exception {
        Path whole;
        try (LetterBatch batch = LetterBatch.begin(all, NOW)) {
            batch.add(Message.Kind.PROVISIONAL_PASSWORD, ONE, 1, letter("a", 1));
            batch.add(Message.Kind.FORGOTTEN_PASSWORD, OTHER, 2, letter("b", 1));
            whole = batch.complete();
        }

        assertThat(files(whole))
                .containsExactly(
                        "mots-de-passe/00000000000001-mot-de-passe-oublie-2.pdf",
                        "mots-de-passe/7PKW3MXC9HTDR4-mot-de-passe-1.pdf",
                        "mots-de-passe/manifeste.csv");
        assertThat(whole.resolve("mots-de-passe/manifeste.csv"))
                .content()
                .hasLineCount(3)
                .contains(sha256("a"), sha256("b"));
    }

    @Test
    void untilItIsCompleteThePrinterSeesNothing() throws IOException {
        try (LetterBatch batch = LetterBatch.begin(all, NOW)) {
            batch.add(Message.Kind.LOGIN_NAME, ONE, 1, letter("a", 1));

            assertThat(visible()).isEmpty();
        }
        assertThat(all).isEmptyDirectory();
    }

    @Test
    void twoBatchesOfOneSecondHaveTwoNames() throws IOException {
        for (int batch = 0; batch < 3; batch++) {
            batchOfOne();
        }

        assertThat(visible()).containsExactly("20261123-131500-1", "20261123-131500-2", "20261123-131500-3");
    }

    @Test
    void aLetterThatFailedIsNotInTheBatchAndTheOthersAre() throws IOException {
        try (LetterBatch batch = LetterBatch.begin(all, NOW)) {
            assertThatThrownBy(() -> batch.add(Message.Kind.PROVISIONAL_PASSWORD, ONE, 1, file -> {
                        file.write("half a let".getBytes(UTF_8));
                        throw new UnprintableLetter("in the test");
                    }))
                    .isInstanceOf(UnprintableLetter.class);
            assertThat(batch.isEmpty()).isTrue();
            batch.add(Message.Kind.LOGIN_NAME, OTHER, 2, letter("a", 1));

            assertThat(files(batch.complete()))
                    .containsExactly("identifiants/00000000000001-identifiant-2.pdf", "identifiants/manifeste.csv");
        }
    }

    @Test
    void whatACrashLeftIsSweptAnHourLater() throws IOException {
        Path forsaken = Files.createDirectories(all.resolve(".20261123-110000-x/mots-de-passe"));
        Files.writeString(forsaken.resolve("7PKW3MXC9HTDR4-mot-de-passe-9.pdf"), "secret");
        Files.setLastModifiedTime(forsaken.getParent(), FileTime.from(NOW.minusSeconds(3601)));
        Path atWork = Files.createDirectories(all.resolve(".20261123-131400-y"));
        Files.setLastModifiedTime(atWork, FileTime.from(NOW.minusSeconds(60)));

        batchOfOne();

        assertThat(forsaken.getParent()).doesNotExist();
        assertThat(atWork).exists();
    }

    private void batchOfOne() throws IOException {
        try (LetterBatch batch = LetterBatch.begin(all, NOW)) {
            batch.add(Message.Kind.LOGIN_NAME, ONE, 1, letter("a", 1));
            batch.complete();
        }
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> files(Path batch) throws IOException {
        try (Stream<Path> files = Files.walk(batch)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> batch.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static LetterBatch.Printing letter(String content, int pages) {
        return (OutputStream file) -> {
            file.write(content.getBytes(UTF_8));
            return pages;
        };
    }

    private static String sha256(String content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    }
}
