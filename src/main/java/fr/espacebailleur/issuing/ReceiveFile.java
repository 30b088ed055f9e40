package fr.espacebailleur.issuing;

import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Somebody sends us a file of landlords, and it goes the way of those that are dropped. The same file sent twice is
 * imported once, whatever its name, also when two nodes get it at the same instant.
 */
@ApplicationScoped
public class ReceiveFile {
    private static final int BUFFER_SIZE = 1 << 16;
    private static final long MEGABYTE = 1 << 20;

    private final ImportFolder folder;
    private final RegisterFile register;
    private final long maxBytes;

    @Inject
    ReceiveFile(
            ImportFolder folder,
            RegisterFile register,
            @ConfigProperty(name = "portal.import.max-bytes") long maxBytes) {
        this.folder = folder;
        this.register = register;
        this.maxBytes = maxBytes;
    }

    protected ReceiveFile() {
        this(null, null, 0);
    }

    /**
     * Takes a file in and has it imported soon; it is never held in memory as a whole.
     *
     * @param fileName as its sender calls it; what could do harm in it is made harmless
     * @throws Refusal when it is empty or too large; nothing of it is kept
     */
    public Received of(InputStream content, String fileName, Warrant by) throws IOException {
        Path growing = folder.reception();
        try {
            String sha256 = copy(content, growing);
            if (!register.isDone(sha256)) {
                folder.keep(growing, sha256); // before we say that we have it
            }
            return register(FileName.harmless(fileName), sha256, by);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    /** @throws Refusal when so many bytes would be too many */
    public void refuseMoreThanAllowed(long bytes) {
        if (bytes > maxBytes) {
            throw tooLarge();
        }
    }

    /** What whoever sends too large a file is told. */
    public Refusal tooLarge() {
        return new Refusal("fichier.trop-grand", maxBytes / MEGABYTE);
    }

    private Received register(String fileName, String sha256, Warrant by) {
        try {
            return register.of(fileName, sha256, by);
        } catch (RuntimeException anotherNodeGotItToo) {
            return register.of(fileName, sha256, by);
        }
    }

    /** @return its SHA-256 */
    private String copy(InputStream content, Path path) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] buffer = new byte[BUFFER_SIZE];
        long size = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                refuseMoreThanAllowed(size);
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            file.force(true);
        }
        if (size == 0) {
            throw new Refusal("fichier.vide");
        }
        return Sha256.end(digest);
    }
}
