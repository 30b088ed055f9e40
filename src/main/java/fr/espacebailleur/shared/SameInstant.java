package fr.espacebailleur.shared;

import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;

/**
 * When two begin the same at the same instant, on one node or on two, the database refuses the second: he tries once more,
 * in a transaction of its own, and finds what the first has begun.
 */
public final class SameInstant {

    private SameInstant() {}

    /** @throws PersistenceException when that was not the reason */
    public static <T> T get(Supplier<T> begin) {
        try {
            return begin.get();
        } catch (PersistenceException firstOfTwo) {
            return begin.get();
        }
    }

    /** @throws PersistenceException when that was not the reason */
    public static void run(Runnable begin) {
        try {
            begin.run();
        } catch (PersistenceException firstOfTwo) {
            begin.run();
        }
    }
}
