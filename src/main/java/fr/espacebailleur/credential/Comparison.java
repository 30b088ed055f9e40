package fr.espacebailleur.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * What a typed password is compared with.
 *
 * @param typed in the form in which it was hashed
 * @param expiresAt of a provisional password
 * @param cleanSlates how often counting began anew
 * @param version of the credentials, when it is the password in force
 */
record Comparison(String hash, String typed, Optional<Instant> expiresAt, int cleanSlates, Optional<Integer> version) {

    boolean isExpired(Instant now) {
        return expiresAt.filter(until -> !now.isBefore(until)).isPresent();
    }

    @Override
    public String toString() {
        return "Comparison[…]";
    }
}
