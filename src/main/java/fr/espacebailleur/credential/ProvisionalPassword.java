package fr.espacebailleur.credential;

import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.shared.Typed;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The mot de passe provisoire that we issue: 16 characters of the readable alphabet (72 bits), a secret that only its
 * message ever shows. Expires, is used once, and is superseded by the next one.
 */
public record ProvisionalPassword(String value) {
    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[" + ReadableAlphabet.CHARACTERS + "]{" + LENGTH + "}");

    public ProvisionalPassword {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provisional password"); // without it: it may be somebody's secret
        }
    }

    /** A new one; the generator must be fit for secrets. */
    public static ProvisionalPassword generate(RandomGenerator random) {
        return new ProvisionalPassword(ReadableAlphabet.draw(random, LENGTH));
    }

    /** As we hash it, whatever was typed: upper case, without spaces and dashes. */
    public static String canonical(String typed) {
        return Typed.code(typed);
    }

    /** Whether what was typed could be one, by its shape alone; nobody's own password is. */
    public static boolean isLike(String typed) {
        return SHAPE.matcher(canonical(typed)).matches();
    }

    /** As it is printed and mailed, in groups that can be dictated: {@code K7MP-4XQ2-RCTT-9WFD}. */
    public String printed() {
        return String.join("-", value.split("(?<=\\G.{4})"));
    }

    /** Hides the secret, so that no log line shows it. */
    @Override
    public String toString() {
        return "ProvisionalPassword[hidden]";
    }
}
