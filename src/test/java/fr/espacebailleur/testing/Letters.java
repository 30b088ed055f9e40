package fr.espacebailleur.testing;

import fr.espacebailleur.testing.Mails.Issued;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The letters that lie ready for the printer, and what landlords read in them. */
public final class Letters {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    private Letters(Path folder) {
        this.folder = folder;
    }

    /** Those of an outbox folder. */
    public static Letters in(Path outbox) {
        return new Letters(outbox.resolve("courriers"));
    }

    /** Waits for both letters to this numéro d'utilisateur, and reads what a landlord reads in them. */
    public Issued issuedTo(String userNumber) {
        return Eventually.get(
                () -> "both letters to " + userNumber,
                PATIENCE,
                () -> latest("identifiants", userNumber)
                        .flatMap(first -> latest("mots-de-passe", userNumber)
                                .map(second -> new Issued(
                                        fact(first, "Identifiant"),
                                        fact(second, "Mot de passe provisoire"),
                                        fact(second, "Numéro d'utilisateur")))));
    }

    /** Waits for the letters to the organisation of this account, and reads in each what stands below « label : ». */
    public List<String> codesToOrganisation(String userNumber, String label, int letters) {
        return Eventually.get(
                () -> letters + " letters with « " + label + " » to the organisation of " + userNumber,
                PATIENCE,
                () -> Optional.of(all("organismes", userNumber)
                                .map(Letters::lines)
                                .filter(lines -> lines.contains(label + " :"))
                                .map(lines -> fact(lines, label))
                                .toList())
                        .filter(codes -> codes.size() >= letters));
    }

    private Optional<List<String>> latest(String kind, String userNumber) {
        return all(kind, userNumber).max(Path::compareTo).map(Letters::lines);
    }

    private Stream<Path> all(String kind, String userNumber) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> batches = Files.list(folder)) {
            return batches
                    .filter(batch -> !batch.getFileName().toString().startsWith("."))
                    .map(batch -> batch.resolve(kind))
                    .filter(Files::isDirectory)
                    .flatMap(Letters::list)
                    .filter(file -> file.getFileName().toString().startsWith(userNumber))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path kind) {
        try (Stream<Path> files = Files.list(kind)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path letter) {
        try (PDDocument pdf = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replace('\u00a0', ' ')
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands below « label : ». */
    private static String fact(List<String> lines, String label) {
        return lines.get(lines.indexOf(label + " :") + 1);
    }
}
