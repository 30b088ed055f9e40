package fr.espacebailleur.signin;

import java.util.List;

/**
 * A browser from which accounts were entered before, as it proves by what we gave it.
 *
 * @param name that we gave it, by chance; empty of a browser that proves nothing
 * @param accounts the ids of those that were entered, the last one first; none twice
 */
public record KnownBrowser(String name, List<Long> accounts) {

    /** One that proves nothing. */
    public static final KnownBrowser NONE = new KnownBrowser("", List.of());

    public KnownBrowser {
        accounts = List.copyOf(accounts);
    }
}
