package fr.espacebailleur.shared;

import java.util.random.RandomGenerator;

/** A secret for machines and addresses, which no log shows: 181 bits of chance, where it is one of ours. */
public record Token(String value) {
    private static final int LENGTH = 40;

    public static Token draw(RandomGenerator random) {
        return new Token(ReadableAlphabet.draw(random, LENGTH));
    }

    /** All that we keep of it. */
    public String sha256() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "Token";
    }
}
