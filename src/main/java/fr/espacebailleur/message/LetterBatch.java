package fr.espacebailleur.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.UserNumber;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of letters for the printer: {@code <yyyyMMdd-HHmmss>-<n>/identifiants/} and {@code …/mots-de-passe/}, each
 * with its own manifest, so that whoever prints the one never sees the other.
 *
 * <p>It is made under a hidden name and gets its own once it is whole and safely on the disk; closed before, it is gone.
 */
final class LetterBatch implements AutoCloseable {

    private static final String MANIFEST = "manifeste.csv";
    private static final String COLUMNS = "fichier;numero_utilisateur;pages;sha256";
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ParisTime.ZONE);

    /** No batch takes so long: whoever made it is gone. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private final Path all;
    private final String name;
    private final Path begun;
    /** By folder: two kinds of letters may lie in one. */
    private final Map<String, List<String>> manifests = new TreeMap<>();

    private LetterBatch(Path all, String name) throws IOException {
        this.all = all;
        this.name = name;
        this.begun = Files.createDirectory(all.resolve("." + name + "-" + UUID.randomUUID()));
    }

    /**
     * @param all the folder of all batches, which several nodes may share
     * @throws IOException when the disk refuses: nothing was made
     */
    static LetterBatch begin(Path all, Instant now) throws IOException {
        Files.createDirectories(all);
        sweep(all, now.minus(FORSAKEN));
        return new LetterBatch(all, SECOND.format(now));
    }

    /** Writes a letter and tells its number of pages. */
    interface Printing {
        int to(OutputStream file) throws IOException;
    }

    /**
     * The letter is in the batch, or it threw and nothing of it is.
     *
     * @param id tells apart two letters to the same account
     */
    void add(Message.Kind kind, UserNumber userNumber, long id, Printing printing) throws IOException {
        Path folder = Files.createDirectories(begun.resolve(kind.folder()));
        String file = kind.fileName(userNumber, id) + ".pdf";
        MessageDigest sha256 = Sha256.begin();
        int pages = write(folder.resolve(file), sha256, printing);
        manifests
                .computeIfAbsent(kind.folder(), first -> new ArrayList<>(List.of(COLUMNS)))
                .add("%s;%s;%d;%s".formatted(file, userNumber.value(), pages, Sha256.end(sha256)));
    }

    boolean isEmpty() {
        return manifests.isEmpty();
    }

    /** From now on the printer finds it, whole. */
    Path complete() throws IOException {
        for (String kind : Message.Kind.folders()) {
            Path folder = begun.resolve(kind);
            if (manifests.containsKey(kind)) {
                writeManifest(folder.resolve(MANIFEST), manifests.get(kind));
                settle(folder);
            } else {
                Files.deleteIfExists(folder); // its only letter could not be printed
            }
        }
        settle(begun);
        Path whole = rename();
        settle(all);
        return whole;
    }

    /** What was not completed is gone, as far as the disk allows; else the next batch sees to it. */
    @Override
    public void close() {
        delete(begun);
    }

    private static void writeManifest(Path manifest, List<String> lines) throws IOException {
        write(manifest, Sha256.begin(), file -> {
            file.write((String.join("\n", lines) + "\n").getBytes(US_ASCII));
            return 0;
        });
    }

    /** On the disk, not only on the way to it, when this returns. */
    private static int write(Path path, MessageDigest digest, Printing printing) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), 1 << 16);
            int pages = printing.to(out);
            out.flush();
            file.force(true);
            return pages;
        } catch (IOException | RuntimeException halfWritten) {
            Files.deleteIfExists(path);
            throw halfWritten;
        }
    }

    private Path rename() throws IOException {
        for (int n = 1; ; n++) {
            Path whole = all.resolve(name + "-" + n);
            try {
                return Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException refused) {
                if (Files.notExists(whole)) {
                    throw refused;
                }
                // another batch of the same second
            }
        }
    }

    private static void sweep(Path all, Instant before) throws IOException {
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(all, ".*")) {
            for (Path folder : hidden) {
                if (isOlder(folder, before)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isOlder(Path folder, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(than);
        } catch (NoSuchFileException anotherNodeHasFinishedIt) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException notThere) {
            // nothing to delete
        }
    }

    /** A folder's own entries are safe too; only where folders can be opened. */
    private static void settle(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
