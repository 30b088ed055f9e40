package fr.espacebailleur.bench;

import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/** One Argon2id hash by itself, with the portal's library and parameters. */
final class BareHash {
    private static final int HASH_BYTES = 128;
    private static final int MEMORY_BYTES = 12_288 * 1024;
    private static final int ITERATIONS = 3;
    private static final int ROUNDS = 200;

    private BareHash() {}

    /** @return its CPU time, when the machine is warm */
    static double milliseconds() {
        SodiumJava sodium = new SodiumJava();
        hash(sodium, ROUNDS / 4);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        hash(sodium, ROUNDS);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
    }

    private static void hash(SodiumJava sodium, int times) {
        byte[] password = "K7MP4XQ2RCTT9WFD".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < times; i++) {
            int failure = sodium.crypto_pwhash_str(
                    new byte[HASH_BYTES], password, password.length, ITERATIONS, new NativeLong(MEMORY_BYTES));
            if (failure != 0) {
                throw new IllegalStateException("Argon2id failed");
            }
        }
    }
}
