package fr.espacebailleur.shared;

import java.util.random.RandomGenerator;

/**
 * The numéro d'utilisateur: exactly 14 characters A–Z 0–9, printed on both messages so that an identifiant can be paired
 * with its password. Neither a secret nor a login. The Caf may have given it; one that we allocated ends with two check
 * characters, which find any two wrong characters.
 */
public record UserNumber(String value) {
    private static final int LENGTH = 14;

    /** @throws Refusal when empty or not 14 characters A–Z 0–9 */
    public UserNumber {
        if (value.isEmpty()) {
            throw new Refusal("numero.vide");
        }
        if (!value.matches("[A-Z0-9]{14}")) {
            throw new Refusal("numero.forme");
        }
    }

    /** Reads what was typed; spaces, hyphens, dots and lower case are forgiven. */
    public static UserNumber of(String typed) {
        return new UserNumber(Typed.code(typed).replace(".", ""));
    }

    /** A new one by chance; the caller sees to it that it is unique. */
    public static UserNumber allocate(RandomGenerator random) {
        return new UserNumber(ReadableAlphabet.withTwoChecks(ReadableAlphabet.draw(random, LENGTH - 2)));
    }
}
