package fr.espacebailleur.agent;

import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.shared.Sha256;
import java.util.random.RandomGenerator;

/** The secret with which a service shows who it is: {@code ebs_} and 40 characters, 181 bits of chance. */
record ServiceToken(String value) {
    private static final String PREFIX = "ebs_";
    private static final int LENGTH = 40;

    static ServiceToken draw(RandomGenerator random) {
        return new ServiceToken(PREFIX + ReadableAlphabet.draw(random, LENGTH));
    }

    /** All that we keep of it. */
    String sha256() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "ServiceToken";
    }
}
