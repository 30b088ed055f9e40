package fr.espacebailleur.credential;

import java.util.List;
import java.util.stream.Stream;

/**
 * By what tries to sign in are counted. What looks like a provisional password is counted by itself: nobody's own password
 * does, and whoever was just sent one types it after many others in vain.
 */
final class SignInTries {
    private static final String PROVISIONAL = "/provisoire";

    private SignInTries() {}

    /**
     * @param canonical what was typed as identifiant
     * @return the counter of such a try, and the others that are forgotten with it when it succeeds
     */
    static List<Failures.Key> ofStranger(String canonical, String password) {
        return of(Tried.SIGN_IN, canonical, password);
    }

    /**
     * @param cleanSlates how often counting began anew
     * @return as for a stranger
     */
    static List<Failures.Key> ofKnownBrowser(String name, long accountId, int cleanSlates, String password) {
        return of(Tried.KNOWN_BROWSER, name + "/" + accountId + "/" + cleanSlates, password);
    }

    /** All that strangers' tries on an account are counted by, in the order in which a try locks them. */
    static Stream<Failures.Key> ofStrangers(String canonical) {
        return Stream.of(canonical + PROVISIONAL, canonical).map(subject -> new Failures.Key(Tried.SIGN_IN, subject));
    }

    private static List<Failures.Key> of(Tried tried, String subject, String password) {
        Failures.Key other = new Failures.Key(tried, subject);
        return ProvisionalPassword.isLike(password)
                ? List.of(new Failures.Key(tried, subject + PROVISIONAL), other)
                : List.of(other);
    }
}
