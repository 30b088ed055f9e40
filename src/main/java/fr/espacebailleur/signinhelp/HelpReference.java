package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.shared.Typed;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Under which an agent finds what somebody asked for help: 8 characters of the readable alphabet, {@code AIDE-7KQ4-MXT3}
 * as it is shown and dictated. It opens nothing.
 */
public record HelpReference(String value) {
    private static final String PREFIX = "AIDE";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    public HelpReference {
        if (!value.matches("[" + ReadableAlphabet.CHARACTERS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a reference: " + value.length() + " characters");
        }
    }

    /** Reads what was typed, with « AIDE » or without; empty when it is something else. */
    public static Optional<HelpReference> read(String typed) {
        String code = Typed.code(typed);
        String drawn = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
        return drawn.matches("[" + ReadableAlphabet.CHARACTERS + "]{" + LENGTH + "}")
                ? Optional.of(new HelpReference(drawn))
                : Optional.empty();
    }

    /** A new one by chance; the caller sees to it that it is unique. */
    static HelpReference draw(RandomGenerator random) {
        return new HelpReference(ReadableAlphabet.draw(random, LENGTH));
    }

    public String printed() {
        return PREFIX + "-" + value.substring(0, HALF) + "-" + value.substring(HALF);
    }
}
