package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Typed;
import java.util.Optional;

/**
 * Whose account somebody says he may enter.
 *
 * @param loginName as it was typed, whatever it is
 * @param accountId whose it is; empty when it is nobody's
 * @param knownBrowser the name that we gave to a browser from which this account was entered before; else empty
 */
public record Claim(String loginName, Optional<Long> accountId, Optional<String> knownBrowser) {

    /** Whether it may be anybody who says so. */
    public boolean isStrangers() {
        return knownBrowser.isEmpty();
    }

    /** What strangers' tries are counted by, whether it is somebody's identifiant or not. */
    String canonical() {
        return Typed.code(loginName);
    }
}
