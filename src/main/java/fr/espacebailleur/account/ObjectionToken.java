package fr.espacebailleur.account;

import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.shared.Sha256;
import java.util.random.RandomGenerator;

/** The secret with which whoever reads the mails at an address objects to its change: 181 bits of chance. */
record ObjectionToken(String value) {
    private static final int LENGTH = 40;

    static ObjectionToken draw(RandomGenerator random) {
        return new ObjectionToken(ReadableAlphabet.draw(random, LENGTH));
    }

    /** All that we keep of it. */
    String sha256() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "ObjectionToken";
    }
}
