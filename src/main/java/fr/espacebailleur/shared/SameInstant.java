package fr.espacebailleur.shared;

import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When two begin the same at the same instant, on one node or on two, the database refuses the second: he tries once more,
 * in a transaction of its own, and finds what the first has begun.
 */
public final class SameInstant {

    private SameInstant() {}

    /** @throws PersistenceException when that was not the reason; at once in an {@link Outage}, which is waited for once */
    public static <T> T get(Supplier<T> begin) {
        try {
            return begin.get();
        } catch (PersistenceException failure) {
            if (Outage.behind(failure).isPresent()) {
                throw failure;
            }
            return begin.get();
        }
    }

    /** The same for what gives nothing back. */
    public static void run(Runnable begin) {
        Optional<Void> unused = get(() -> {
            begin.run();
            return Optional.empty();
        });
    }
}
