package fr.espacebailleur.signin;

import java.util.Optional;

/**
 * From where somebody comes to the door.
 *
 * @param clientAddress of his machine on the network, as far as it can be believed; may be empty
 * @param known what his browser proves of having been here before
 * @param browser as it calls itself (User-Agent); may be empty
 */
public record Arrival(String clientAddress, KnownBrowser known, String browser) {

    /** The name that we gave to his browser, if this account was entered from it before. */
    Optional<String> knownFor(long accountId) {
        return known.accounts().contains(accountId) ? Optional.of(known.name()) : Optional.empty();
    }
}
