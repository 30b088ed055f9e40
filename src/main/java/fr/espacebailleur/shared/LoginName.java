package fr.espacebailleur.shared;

import java.util.random.RandomGenerator;

/**
 * The identifiant that a landlord signs in with: 10 characters of the {@linkplain ReadableAlphabet readable alphabet}
 * that we allocate, the last one a check character, so that a slip of the finger is told as such without looking
 * anything up: any one wrong character and any two exchanged characters are found.
 */
public record LoginName(String value) {
    private static final int LENGTH = 10;
    private static final int INVERSE_OF_LENGTH = 7; // 10 · 7 = 1 modulo 23

    /**
     * @throws Refusal when empty, when it is visibly something else (numéro d'utilisateur, SIRET, e-mail address), when
     *     it holds a typing error, or has not the shape of an identifiant
     */
    public LoginName {
        if (value.isEmpty()) {
            throw new Refusal("identifiant.vide");
        }
        if (value.contains("@")) {
            throw new Refusal("identifiant.est-un-mail");
        }
        if (Refusal.toEmpty(() -> new Siret(value)).isPresent()) {
            throw new Refusal("identifiant.est-un-siret");
        }
        if (value.matches("[A-Z0-9]{14}")) {
            throw new Refusal("identifiant.est-un-numero");
        }
        if (!value.matches("[A-Z0-9]{10}")) {
            throw new Refusal("identifiant.forme");
        }
        if (!ReadableAlphabet.spells(value) || ReadableAlphabet.weightedSum(value) != 0) {
            throw new Refusal("identifiant.faute");
        }
    }

    /** Reads what was typed; spaces, hyphens and lower case are forgiven. */
    public static LoginName of(String typed) {
        return new LoginName(Typed.code(typed));
    }

    /** A new one by chance: 23⁹ are possible, the caller sees to it that it is unique. */
    public static LoginName allocate(RandomGenerator random) {
        String drawn = ReadableAlphabet.draw(random, LENGTH - 1);
        int missing = -ReadableAlphabet.weightedSum(drawn);
        return new LoginName(drawn + ReadableAlphabet.ranked(missing * INVERSE_OF_LENGTH));
    }

    /** As it is printed and mailed, in groups that can be dictated: {@code KTR-472-9MXP}. */
    public String printed() {
        return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
    }
}
