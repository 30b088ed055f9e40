package fr.espacebailleur.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The mails that were handed over, and what landlords read in them. */
public final class Mails {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<List<ReceivedMail>> all;

    private Mails(Supplier<List<ReceivedMail>> all) {
        this.all = all;
    }

    /** Those of an outbox folder. */
    public static Mails in(Path outbox) {
        return new Mails(new Folder(outbox)::read);
    }

    /** Those that somebody else has. */
    public static Mails of(Supplier<List<ReceivedMail>> received) {
        return new Mails(received);
    }

    public List<ReceivedMail> all() {
        return all.get();
    }

    /** The oldest first. */
    public List<ReceivedMail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equals(address))
                .sorted(Comparator.comparing(ReceivedMail::sentAt))
                .toList();
    }

    /** Waits for both mails to this address, and reads what a landlord reads in them. */
    public Issued issuedTo(String address) {
        return Eventually.get(() -> "both mails to " + address, PATIENCE, () -> {
            List<ReceivedMail> mails = to(address);
            return last(mails, "Identifiant")
                    .flatMap(loginName -> last(mails, "Mot de passe provisoire")
                            .map(password -> new Issued(
                                    loginName,
                                    password,
                                    last(mails, "Numéro d'utilisateur").orElseThrow())));
        });
    }

    private static Optional<String> last(List<ReceivedMail> mails, String label) {
        return mails.stream().flatMap(mail -> mail.fact(label).stream()).reduce((earlier, later) -> later);
    }

    /** What a landlord copies from his two messages, as it is printed there. */
    public record Issued(String loginName, String password, String userNumber) {}

    /** Each file is read once: they do not change. */
    private static final class Folder {
        private final Path path;
        private final Map<Path, ReceivedMail> known = new HashMap<>();

        Folder(Path path) {
            this.path = path;
        }

        List<ReceivedMail> read() {
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(file -> file.toString().endsWith(".eml"))
                        .sorted()
                        .map(file -> known.computeIfAbsent(file, ReceivedMail::of))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
