package fr.espacebailleur.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a fact, no longer than it takes. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    public static void holds(String fact, Callable<Boolean> condition) {
        holds(fact, PATIENCE, condition);
    }

    public static void holds(String fact, Duration patience, Callable<Boolean> condition) {
        Boolean unused =
                get(() -> fact, patience, () -> Optional.of(condition.call()).filter(held -> held));
    }

    public static <T> T get(String fact, Callable<Optional<T>> source) {
        return get(() -> fact, PATIENCE, source);
    }

    /** @param fact what is waited for, as it is then: it stands in the failure */
    public static <T> T get(Supplier<String> fact, Duration patience, Callable<Optional<T>> source) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            Optional<T> found = ask(source);
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + fact.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static <T> Optional<T> ask(Callable<Optional<T>> source) {
        try {
            return source.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
