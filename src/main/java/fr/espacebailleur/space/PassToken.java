package fr.espacebailleur.space;

import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.shared.Sha256;
import java.util.random.RandomGenerator;

/** What is written in the address that leads to a service: 181 bits of chance. */
record PassToken(String value) {
    private static final int LENGTH = 40;

    static PassToken draw(RandomGenerator random) {
        return new PassToken(ReadableAlphabet.draw(random, LENGTH));
    }

    /** All that we keep of it. */
    String sha256() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "PassToken";
    }
}
