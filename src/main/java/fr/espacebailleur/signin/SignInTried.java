package fr.espacebailleur.signin;

import fr.espacebailleur.shared.Outage;
import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.shared.TooManyTries;

/** What came of somebody's wish to sign in; who it was is nobody's business here. */
public enum SignInTried {
    ENTERED,
    /** Wrong, unknown, too early and empty alike. */
    REFUSED,
    /** The password was right, and provisional. */
    EXPIRED,
    /** The credentials were right. */
    SUSPENDED,
    /** Too much came from the client's address. */
    TOO_MANY_TRIES,
    /** Too many wanted to at once: nothing was tried. */
    OVERLOAD,
    /** We could not: the database is away, or it is a fault of ours. */
    FAILED;

    static SignInTried endedBy(RuntimeException reason) {
        if (reason instanceof PasswordExpired) {
            return EXPIRED;
        }
        if (reason instanceof AccountIsSuspended) {
            return SUSPENDED;
        }
        if (reason instanceof TooManyTries) {
            return TOO_MANY_TRIES;
        }
        return Outage.behind(reason).filter(Overload.class::isInstance).isPresent() ? OVERLOAD : FAILED;
    }
}
