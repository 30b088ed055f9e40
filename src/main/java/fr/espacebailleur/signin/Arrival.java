package fr.espacebailleur.signin;

import java.util.Set;

/**
 * From where somebody comes to the door.
 *
 * @param clientAddress of his machine on the network, as far as it can be believed; may be empty
 * @param knownHere the accounts that were entered from the same browser before
 * @param browser as it calls itself (User-Agent); may be empty
 */
public record Arrival(String clientAddress, Set<Long> knownHere, String browser) {

    public Arrival {
        knownHere = Set.copyOf(knownHere);
    }
}
