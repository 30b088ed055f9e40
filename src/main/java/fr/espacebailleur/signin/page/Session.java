package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.RecogniseAccount.Claim;
import fr.espacebailleur.signin.SignIn.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a browser's session knows: which account signed in, when, and with which version of its credentials. What
 * the account may open is asked anew on each request.
 *
 * @param current the account for which requests are made
 * @param agent whether the account is an agent's, which never changes
 * @param others the landlord's other accounts whose passwords were given in this session
 */
record Session(Entered current, boolean agent, List<Entered> others) implements Serializable {

    /**
     * An account whose password was given, and when.
     *
     * @param signInId each has one of its own
     */
    record Entered(long signInId, long accountId, int credentialsVersion, Instant signedInAt) implements Serializable {

        static Entered of(SignedIn signedIn, Instant now) {
            return new Entered(signedIn.signInId(), signedIn.accountId(), signedIn.credentialsVersion(), now);
        }

        Claim claim(boolean agent, List<Long> left) {
            return new Claim(signInId, accountId, agent, credentialsVersion, signedInAt, left);
        }
    }

    /** Where somebody belongs of whom nothing is known. */
    static final String LANDLORD_SPACE = "/espace-bailleur";

    private static final String AGENT_SPACE = "/agent";
    private static final String ATTRIBUTE = Session.class.getName();

    /** Empty as well when an address names it: somebody else may have written that. */
    static Optional<Session> of(HttpServletRequest request) {
        if (request.isRequestedSessionIdFromURL()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getSession(false))
                    .map(session -> session.getAttribute(ATTRIBUTE))
                    .map(Session.class::cast);
        } catch (IllegalStateException endedByAnotherRequest) {
            return Optional.empty();
        }
    }

    /** Only one account was entered. */
    static Session of(SignedIn signedIn, Instant now) {
        return new Session(Entered.of(signedIn, now), signedIn.agent(), List.of());
    }

    /** One of the landlord's other accounts, if its password was given in this session. */
    Optional<Entered> entered(long otherAccountId) {
        return others.stream()
                .filter(other -> other.accountId() == otherAccountId)
                .findFirst();
    }

    /** The other account from now on, with the way back to this one. */
    Session changedTo(Entered other) {
        List<Entered> left = all().filter(entered -> entered.accountId() != other.accountId())
                .toList();
        return new Session(other, agent, left);
    }

    /** This one and those that were left. */
    Stream<Entered> all() {
        return Stream.concat(Stream.of(current), others.stream());
    }

    long accountId() {
        return current.accountId();
    }

    Claim claim() {
        return current.claim(agent, others.stream().map(Entered::signInId).toList());
    }

    /** A new session, with an id of its own: nothing of an earlier one is left. */
    void begin(HttpServletRequest request) {
        end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    /**
     * The same session goes on with new credentials; under its own id, which a second click of the same form still
     * names.
     */
    void goOn(HttpServletRequest request, int newVersion) {
        Entered goingOn = new Entered(current.signInId(), current.accountId(), newVersion, current.signedInAt());
        request.getSession(false).setAttribute(ATTRIBUTE, new Session(goingOn, agent, others));
    }

    /** Where he is led when he asked for nothing else. */
    String space() {
        return agent ? AGENT_SPACE : LANDLORD_SPACE;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException endedByAnotherRequest) {
                return;
            }
        }
    }
}
