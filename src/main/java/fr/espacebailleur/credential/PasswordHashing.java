package fr.espacebailleur.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.NativeLong;
import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.shared.ReadableAlphabet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passwords are kept as Argon2id hashes only ({@code $argon2id$v=19$m=12288,t=3,p=1$…}, ASVS 5.0 appendix C), and each
 * try costs the same work, whether there is such an account or not. At most as many are at work at once as there are
 * cores, so that sign-ins wait for each other rather than for memory; bulk issue gives way to them.
 */
@ApplicationScoped
class PasswordHashing {
    private static final int HASH_BYTES = 128; // crypto_pwhash_STRBYTES, the closing zero included

    private final SodiumJava sodium;
    private final Turns turns;
    private final int memoryKib;
    private final int iterations;
    private final String nobodysHash;

    /** For the container's proxy. */
    protected PasswordHashing() {
        sodium = null;
        turns = null;
        memoryKib = 0;
        iterations = 0;
        nobodysHash = null;
    }

    @Inject
    PasswordHashing(
            @ConfigProperty(name = "portal.password.memory-kib") int memoryKib,
            @ConfigProperty(name = "portal.password.iterations") int iterations,
            @ConfigProperty(name = "portal.issuing.cores-share") double bulkShare,
            @ConfigProperty(name = "portal.password.waiting-per-core") int waitingPerCore) {
        this.sodium = bundledSodium();
        this.turns = new Turns(Runtime.getRuntime().availableProcessors(), bulkShare, waitingPerCore);
        this.memoryKib = memoryKib;
        this.iterations = iterations;
        this.nobodysHash = hash(ReadableAlphabet.draw(new SecureRandom(), 22));
    }

    /**
     * To be called before anything is counted or changed for whoever waits at his screen.
     *
     * @throws Overload when so many wait already that he would wait too long
     */
    void refuseOverload() {
        turns.refuseOverload();
    }

    /**
     * To be called before somebody is given the form whose password would be hashed.
     *
     * @throws Overload when so many wait already that he should come later
     */
    void refuseNewcomers() {
        turns.refuseNewcomers();
    }

    HashQueue queue() {
        return turns.queue();
    }

    /** The hash of a password that the policy has accepted; another one each time, by its salt. */
    String hash(String password) {
        turns.takeAsPerson();
        try {
            return hashed(password);
        } finally {
            turns.giveBackAsPerson();
        }
    }

    /** The same, for a message of which there are many: whoever is waiting at his screen comes first. */
    String hashInBulk(String password) {
        turns.takeInBulk();
        try {
            return hashed(password);
        } finally {
            turns.giveBackInBulk();
        }
    }

    private String hashed(String password) {
        byte[] hash = new byte[HASH_BYTES];
        byte[] bytes = bytes(password);
        int failure =
                sodium.crypto_pwhash_str(hash, bytes, bytes.length, iterations, new NativeLong(memoryKib * 1024L));
        if (failure != 0) {
            throw new IllegalStateException("Argon2id failed: too little memory, or portal.password.memory-kib ("
                    + memoryKib + ") or portal.password.iterations (" + iterations + ") out of range");
        }
        return new String(hash, US_ASCII).replace("\0", "");
    }

    /** Whether this is the password of the hash; one that no policy accepts for its length never is. */
    boolean matches(String hash, String password) {
        if (password == null || PasswordPolicy.isTooLong(password)) {
            return matchesNobody("");
        }
        byte[] closed = Arrays.copyOf(hash.getBytes(US_ASCII), HASH_BYTES);
        byte[] bytes = bytes(password);
        turns.takeAsPerson();
        try {
            return sodium.crypto_pwhash_str_verify(closed, bytes, bytes.length) == 0;
        } finally {
            turns.giveBackAsPerson();
        }
    }

    /** Always false, after the same work as for somebody: for a sign-in that names nobody. */
    boolean matchesNobody(String password) {
        boolean unused = matches(nobodysHash, password);
        return false;
    }

    /** Whether the hash was made with other parameters than today's, so that it is renewed at the next sign-in. */
    boolean isOutdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=1$");
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
    }

    /**
     * The libsodium that comes with us, else the system's. Copied by ourselves: the library's own loader unpacks its whole
     * jar into the temporary directory at each start and leaves it there.
     */
    private static SodiumJava bundledSodium() {
        try (InputStream bundled =
                SodiumJava.class.getResourceAsStream("/" + LibraryLoader.getSodiumPathInResources())) {
            Path copy = Files.createTempFile("espace-bailleur-", "-libsodium");
            try {
                Files.copy(bundled, copy, StandardCopyOption.REPLACE_EXISTING);
                return new SodiumJava(copy.toString());
            } finally {
                if (!copy.toFile().delete()) { // Windows keeps a library that is in use
                    copy.toFile().deleteOnExit();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("libsodium cannot be copied into the temporary directory", e);
        } catch (UnsatisfiedLinkError unusableHere) {
            return new SodiumJava(LibraryLoader.Mode.SYSTEM_ONLY);
        }
    }
}
