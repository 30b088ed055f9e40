package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signin.Group;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.signin.SignIn.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes the form to sign in before Faces does: whoever may come in goes on at once, and no page is built for nobody. For
 * whoever may not, Faces draws the form again, and {@link SignInPage} says why.
 */
public class SignInForm extends HttpFilter {

    private static final String REFUSAL = SignInForm.class.getName();

    @Inject
    private SignIn signIn;

    @Inject
    private Arrivals arrivals;

    @Inject
    private EndedSessions endSessions;

    @Inject
    private LastAccount lastAccount;

    @Inject
    private KnownBrowsers knownBrowsers;

    @Inject
    private Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> signedIn = isSent(request) ? signIn(request) : Optional.empty();
        if (signedIn.isPresent()) {
            Session session = begin(signedIn.get(), request, response);
            response.sendRedirect(
                    request.getContextPath() + onward(signedIn.get().group(), session, request));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As Faces sees it: by its button. */
    private static boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter("connexion") != null;
    }

    private Optional<SignedIn> signIn(HttpServletRequest request) {
        try {
            return signIn.with(typed("identifiant", request), typed("mot-de-passe", request), arrivals.of(request));
        } catch (Refusal reason) {
            request.setAttribute(REFUSAL, reason);
            return Optional.empty();
        }
    }

    private static String typed(String field, HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    private Session begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        endSessions.of(request);
        Session session = Session.of(signedIn, clock.instant());
        session.begin(request);
        lastAccount.remember(signedIn.account(), response);
        knownBrowsers.remember(signedIn.accountId(), request, response);
        return session;
    }

    /** To the page that was asked for, else to one's space: what is due is asked for on the way there. */
    private static String onward(Group group, Session session, HttpServletRequest request) {
        return ReturnAddress.of(request.getParameter(Onward.PARAMETER))
                .map(ReturnAddress::value)
                .orElse(group == Group.FIRST_CONNECTION ? PortalAuthentication.FIRST_CONNECTION : session.space());
    }

    /** What may be told to whoever was just refused; empty for nearly everybody. */
    static Optional<Refusal> reasonOfRefusal(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
    }
}
