package fr.espacebailleur.bench;

import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Argon2id hashes by themselves, with the portal's library and parameters. */
final class BareHash {
    private static final int HASH_BYTES = 128;
    private static final int MEMORY_BYTES = 12_288 * 1024;
    private static final int ITERATIONS = 3;
    private static final int ROUNDS = 200;
    private static final SodiumJava SODIUM = new SodiumJava();

    private BareHash() {}

    /** @return CPU time of one, when the machine is warm */
    static double milliseconds() {
        hash(ROUNDS / 4);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        hash(ROUNDS);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
    }

    /** @return how many all cores of the machine make in a second, with nothing else to do */
    static double perSecond() {
        int cores = Runtime.getRuntime().availableProcessors();
        hash(ROUNDS / 4);
        long begun = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, cores)
                        .mapToObj(core -> CompletableFuture.runAsync(() -> hash(ROUNDS)))
                        .toArray(CompletableFuture[]::new))
                .join();
        return cores * ROUNDS * 1e9 / (System.nanoTime() - begun);
    }

    private static void hash(int times) {
        byte[] password = "K7MP4XQ2RCTT9WFD".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < times; i++) {
            int failure = SODIUM.crypto_pwhash_str(
                    new byte[HASH_BYTES], password, password.length, ITERATIONS, new NativeLong(MEMORY_BYTES));
            if (failure != 0) {
                throw new IllegalStateException("Argon2id failed");
            }
        }
    }
}
