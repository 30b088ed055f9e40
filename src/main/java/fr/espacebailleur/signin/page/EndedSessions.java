package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.EndSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What a browser's session leaves behind: each of its sign-ins is ended too. */
@ApplicationScoped
class EndedSessions {

    private final EndSignIn endSignIn;

    @Inject
    EndedSessions(EndSignIn endSignIn) {
        this.endSignIn = endSignIn;
    }

    protected EndedSessions() {
        this(null);
    }

    /** The sign-ins of the browser's session, if it has one; the session itself is left to the caller. */
    void of(HttpServletRequest request) {
        Session.of(request).ifPresent(session -> session.all().forEach(this::of));
    }

    void of(Session.Entered entered) {
        boolean unused = endSignIn.of(entered.accountId(), entered.signInId());
    }
}
