package fr.espacebailleur.message;

import static fr.espacebailleur.message.RememberedOutbox.Fate.DUE;
import static fr.espacebailleur.message.RememberedOutbox.Fate.HANDED_OVER;
import static fr.espacebailleur.message.RememberedOutbox.Fate.POSTPONED;
import static fr.espacebailleur.message.RememberedOutbox.Fate.REFUSED;
import static fr.espacebailleur.message.RememberedOutbox.Fate.SUPERSEDED;
import static fr.espacebailleur.message.RememberedOutbox.Fate.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.shared.PostalAddress;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due is handed over, wherever it was interrupted; at least once, and only the latest password works. */
class HandOverLettersTest {

    @TempDir
    private Path directory;

    private final Map<Long, AccountCard> accounts = new HashMap<>();
    private final RememberedOutbox outbox = new RememberedOutbox();
    private final IssuedPasswords passwords = new IssuedPasswords();
    private final Clock clock = Clock.fixed(IssuedPasswords.NOW, ZoneOffset.UTC);
    private final WriteLetter write = new WriteLetter(
            passwords, null, null, null, new Cafs(), null, clock, "https://portail.exemple.fr", Optional.empty());
    private PrintLetter print = new PrintLetter(new PrintPaper() {}, "https://portail.exemple.fr");

    @Test
    void lettersGoIntoOneBatchWhichNoPasswordAndNoIdentifiantNames() throws Exception {
        accountsByLetter(3);

        handOver();

        assertThat(outbox.fates.values()).hasSize(6).containsOnly(HANDED_OVER);
        assertThat(batches()).hasSize(1);
        assertThat(files("identifiants", ".pdf")).hasSize(3);
        assertThat(files("mots-de-passe", ".pdf")).hasSize(3);
        for (Path identifiant : files("identifiants", "")) {
            assertThat(content(identifiant)).doesNotContain(passwords.printed);
        }
        for (AccountCard account : accounts.values()) {
            String loginName = account.loginName().value();
            assertThat(names()).noneMatch(path -> path.contains(loginName));
            for (Path motDePasse : files("mots-de-passe", "")) {
                assertThat(content(motDePasse))
                        .doesNotContain(loginName, account.loginName().printed());
            }
        }
        for (String password : passwords.printed) {
            assertThat(names()).noneMatch(path -> path.contains(password.replace("-", "")));
        }
    }

    @Test
    void aLetterWaitsForOthersUnlessTheBatchIsFull() throws Exception {
        outbox.longEnough = false;
        accountsByLetter(2);
        handOver();
        assertThat(outbox.fates.values()).containsOnly(DUE);

        print = quickly();
        accountsByLetter(HandOverLetters.MOST_IN_A_BATCH / 2);
        handOver();
        assertThat(batches()).hasSize(1);
        assertThat(outbox.fates.values().stream().filter(HANDED_OVER::equals)).hasSize(HandOverLetters.MOST_IN_A_BATCH);
    }

    @Test
    void nobodyIsWrittenToWhoHasAPasswordOfHisOwn() throws Exception {
        accountsByLetter(1);
        passwords.withOwnPassword.add(1L);

        handOver();

        assertThat(outbox.fates.values()).containsExactly(HANDED_OVER, SUPERSEDED);
        assertThat(files("mots-de-passe", "")).isEmpty();
    }

    @Test
    void nothingIsPrintedForAnAccountThatWasSuspendedMeanwhile() throws Exception {
        accountsByLetter(2);
        accounts.put(1L, Cards.suspended(accounts.get(1L)));

        handOver();

        assertThat(outbox.fates.values()).containsExactly(WITHHELD, WITHHELD, HANDED_OVER, HANDED_OVER);
        assertThat(files("identifiants", ".pdf")).hasSize(1);
        assertThat(passwords.printed).hasSize(1);
    }

    @Test
    void whatGoesWrongWithOneForAnUnknownReasonCountsAsNoRefusalAndTheOthersGo() throws Exception {
        accountsByLetter(2);
        passwords.unluckyWith.add(1L);

        handOver();

        assertThat(outbox.fates.values()).containsExactly(HANDED_OVER, POSTPONED, HANDED_OVER, HANDED_OVER);
    }

    @Test
    void whereNobodyIsLeftToWriteToThereIsNoBatch() throws Exception {
        accounts.put(1L, Cards.individual(1, "Exemple", Cards.IN_LYON));
        passwords.withOwnPassword.add(1L);
        outbox.isDue(1, Message.Kind.PROVISIONAL_PASSWORD);

        handOver();

        assertThat(directory.resolve("courriers")).isEmptyDirectory();
    }

    @Test
    void oneThatCannotBePrintedStaysDueAndTheOthersGo() throws Exception {
        accountsByLetter(1);
        accounts.put(8L, Cards.individual(8, "Παράδειγμα", Cards.IN_LYON));
        accounts.put(9L, Cards.individual(9, "Exemple", PostalAddress.unknown()));
        long inGreek = outbox.isDue(8, Message.Kind.LOGIN_NAME);
        long toNowhere = outbox.isDue(9, Message.Kind.PROVISIONAL_PASSWORD);

        handOver();

        assertThat(outbox.fates)
                .containsEntry(1L, HANDED_OVER)
                .containsEntry(2L, HANDED_OVER)
                .containsEntry(inGreek, REFUSED)
                .containsEntry(toNowhere, REFUSED);
        assertThat(files("identifiants", ".pdf")).hasSize(1);
    }

    /** The first letter, one in the middle, the last: as if the power went while it was printed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void aCrashWhilePrintingLeavesEveryLetterDueAndNoBatch(int before) throws Exception {
        accountsByLetter(3);
        print = printing(before, () -> {
            throw new OutOfMemoryError("as at a crash");
        });
        assertThatThrownBy(this::handOver).isInstanceOf(OutOfMemoryError.class);
        assertThat(outbox.fates.values()).doesNotContain(HANDED_OVER, SUPERSEDED);
        assertThat(batches()).isEmpty();

        assertEverythingIsHandedOverLater();
    }

    @Test
    void aCrashBetweenTheBatchAndItsRecordPrintsTwiceRatherThanNever() throws Exception {
        accountsByLetter(2);
        outbox.recording = () -> {
            throw new OutOfMemoryError("as at a crash");
        };
        assertThatThrownBy(this::handOver).isInstanceOf(OutOfMemoryError.class);
        assertThat(batches()).hasSize(1);
        assertThat(outbox.fates.values()).doesNotContain(HANDED_OVER);

        outbox.recording = () -> {};
        assertEverythingIsHandedOverLater();
        assertThat(batches()).hasSize(2);
        assertThat(passwords.printed).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void aFullDiskLeavesEveryLetterDueAndNothingBehind(int before) throws Exception {
        accountsByLetter(3);
        print = printing(before, () -> {
            throw new IOException("no space left on device");
        });
        assertThatThrownBy(this::handOver).hasMessage("no space left on device");
        assertThat(outbox.fates.values()).doesNotContain(HANDED_OVER, SUPERSEDED);
        assertThat(directory.resolve("courriers")).isEmptyDirectory();

        assertEverythingIsHandedOverLater();
    }

    @Test
    void aFolderThatTakesNothingCostsNoPassword() throws Exception {
        accountsByLetter(2);
        Files.writeString(
                directory.resolve("courriers"), "a file where the folder should be"); // root may write anywhere

        assertThatThrownBy(this::handOver).isInstanceOf(FileSystemException.class);
        assertThat(outbox.fates.values()).containsOnly(DUE);
        assertThat(passwords.printed).isEmpty();

        Files.delete(directory.resolve("courriers"));
        assertEverythingIsHandedOverLater();
    }

    private void assertEverythingIsHandedOverLater() throws Exception {
        print = new PrintLetter(new PrintPaper() {}, "https://portail.exemple.fr");
        outbox.timePasses();
        handOver();
        assertThat(outbox.fates.values()).containsOnly(HANDED_OVER);
        List<Path> letters = files("mots-de-passe", ".pdf");
        List<String> latest =
                passwords.printed.subList(passwords.printed.size() - accounts.size(), passwords.printed.size());
        for (String password : latest) {
            assertThat(letters).anySatisfy(letter -> assertThat(content(letter)).contains(password));
        }
    }

    private void handOver() throws IOException {
        new HandOverLetters(
                        outbox,
                        new DescribeAccount() {
                            @Override
                            public AccountCard of(long accountId) {
                                return accounts.get(accountId);
                            }
                        },
                        write,
                        print,
                        clock,
                        directory.toFile(),
                        Duration.ofSeconds(10))
                .allDue();
    }

    private void accountsByLetter(int many) {
        for (int more = 0; more < many; more++) {
            long id = accounts.size() + 1L;
            accounts.put(id, Cards.individual(id, "Exemple", Cards.IN_LYON));
            for (Message.Kind kind : Message.Kind.CREDENTIALS) {
                outbox.isDue(id, kind);
            }
        }
    }

    private interface Trouble {
        void comes() throws IOException;
    }

    private static PrintLetter printing(int before, Trouble trouble) {
        return new PrintLetter(new PrintPaper() {}, "https://portail.exemple.fr") {
            private int printed;

            @Override
            synchronized int print(Letter letter, OutputStream out) throws IOException {
                if (printed++ == before) {
                    out.write(new byte[1000]);
                    trouble.comes();
                }
                return super.print(letter, out);
            }
        };
    }

    private static PrintLetter quickly() {
        return new PrintLetter(new PrintPaper() {}, "https://portail.exemple.fr") {
            @Override
            synchronized int print(Letter letter, OutputStream out) {
                return 1;
            }
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> everything = Files.walk(directory)) {
            return everything.map(Path::toString).toList();
        }
    }

    private List<Path> batches() throws IOException {
        Path all = directory.resolve("courriers");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private List<Path> files(String folder, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path batch : batches()) {
            File[] found = batch.resolve(folder).toFile().listFiles((there, name) -> name.endsWith(ending));
            if (found != null) {
                Stream.of(found).map(File::toPath).forEach(files::add);
            }
        }
        return files;
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return Files.readString(file);
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
