package fr.espacebailleur.signin.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a browser's session knows: which account signed in, when, and with which version of its credentials. What
 * the account may open is asked anew on each request.
 *
 * @param agent whether the account is an agent's, which never changes
 */
record Session(long accountId, boolean agent, int credentialsVersion, Instant signedInAt) implements Serializable {

    /** Where somebody belongs of whom nothing is known. */
    static final String LANDLORD_SPACE = "/espace-bailleur";

    private static final String AGENT_SPACE = "/agent";
    private static final String ATTRIBUTE = Session.class.getName();

    static Optional<Session> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .map(Session.class::cast);
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
        request.getSession(false).setAttribute(ATTRIBUTE, new Session(accountId, agent, newVersion, signedInAt));
    }

    /** Where he is led when he asked for nothing else. */
    String space() {
        return agent ? AGENT_SPACE : LANDLORD_SPACE;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
