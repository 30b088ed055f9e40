package fr.espacebailleur.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * We say no, and tell what was wrong and what to do.
 *
 * <p>Unchecked, so that a door that refuses rolls back. The key names a text of {@code refus.properties}; the arguments
 * go into it and never hold what might be a secret. A refusal that somebody catches by name is a subclass.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Serializable[] arguments;

    public Refusal(String key, Serializable... arguments) {
        super(key, null, false, false); // an answer to the user, not a fault: nobody reads its stack trace
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A value, or nothing when it is refused: whoever asks so tells nobody why. */
    public static <T> Optional<T> toEmpty(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal untold) {
            return Optional.empty();
        }
    }

    public String key() {
        return key;
    }

    /** The sentence for the page or the report, in French. */
    public String text() {
        return new Words("refus").of(key, (Object[]) arguments);
    }
}
