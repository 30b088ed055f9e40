package fr.espacebailleur.shared;

import java.util.random.RandomGenerator;

/**
 * A secret that goes to an organisation by letter and is typed by hand: 20 characters of the {@linkplain ReadableAlphabet
 * readable alphabet}, 81 bits of chance. The last two are check characters, so that a slip of the finger is told as such
 * without looking anything up. Of one that is printed only the SHA-256 is kept.
 */
public record PostedCode(String value) {
    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    /** @throws Refusal when empty, when it has not the shape of a code, or holds a typing error */
    public PostedCode {
        if (value.isEmpty()) {
            throw new Refusal("cle.vide");
        }
        if (!value.matches("[A-Z0-9]{20}")) {
            throw new Refusal("cle.forme");
        }
        if (!ReadableAlphabet.spells(value)
                || ReadableAlphabet.sum(value) != 0
                || ReadableAlphabet.weightedSum(value) != 0) {
            throw new Refusal("cle.faute");
        }
    }

    /** Reads what was typed; spaces, hyphens and lower case are forgiven. */
    public static PostedCode of(String typed) {
        return new PostedCode(Typed.code(typed));
    }

    /** A new one by chance. */
    public static PostedCode draw(RandomGenerator random) {
        return new PostedCode(ReadableAlphabet.withTwoChecks(ReadableAlphabet.draw(random, LENGTH - 2)));
    }

    /** As it is printed, in groups that can be dictated: {@code KTR4-72XM-…}. */
    public String printed() {
        return value.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-");
    }

    /** All that we keep of it. */
    public String sha256() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "PostedCode";
    }
}
