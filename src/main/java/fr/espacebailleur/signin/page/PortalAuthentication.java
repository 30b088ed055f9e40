package fr.espacebailleur.signin.page;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import fr.espacebailleur.signin.Group;
import fr.espacebailleur.signin.RecogniseAccount;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.web.ResponseHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the container on every request who is there and what he may open; sends whoever may not to where he may.
 *
 * <p>The container's own form mechanisms keep the caller without his groups on another node.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final String FIRST_CONNECTION = "/premiere-connexion";

    private final SignIn signIn;
    private final RecogniseAccount recognise;
    private final ResponseHeaders headers;
    private final Clock clock;

    @Inject
    PortalAuthentication(SignIn signIn, RecogniseAccount recognise, ResponseHeaders headers, Clock clock) {
        this.signIn = signIn;
        this.recognise = recognise;
        this.headers = headers;
        this.clock = clock;
    }

    protected PortalAuthentication() {
        this(null, null, null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        if (message.isAuthenticationRequest()) {
            return signIn(request, message);
        }
        headers.write(request, response); // whoever is redirected from here never comes to a filter
        if (request.getServletPath().startsWith("/statique/")) {
            return message.doNothing();
        }
        Optional<Session> session = Session.of(request);
        Optional<Group> group = recognise(session);
        if (session.isPresent() && group.isEmpty()) {
            // Its password was personalised at this very instant, by the first of two clicks: it may go on by now.
            session = Session.of(request);
            group = recognise(session);
        }
        if (group.isPresent()) {
            return letIn(request, message, session.orElseThrow().accountId(), group.get());
        }
        if (session.isPresent()) {
            Session.end(request);
        }
        return message.isProtected() ? message.redirect(signInAddress(request)) : message.doNothing();
    }

    private Optional<Group> recognise(Optional<Session> session) {
        return session.flatMap(begun ->
                recognise.of(begun.accountId(), begun.agent(), begun.credentialsVersion(), begun.signedInAt()));
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext message) {
        Credential credential = message.getAuthParameters().getCredential();
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return SEND_FAILURE;
        }
        return signIn.with(typed.getCaller(), typed.getPasswordAsString())
                .map(signedIn -> {
                    new Session(signedIn.accountId(), signedIn.agent(), signedIn.credentialsVersion(), clock.instant())
                            .begin(request);
                    return tellContainer(message, signedIn.accountId(), signedIn.group());
                })
                .orElse(SEND_FAILURE);
    }

    private static AuthenticationStatus letIn(
            HttpServletRequest request, HttpMessageContext message, long accountId, Group group) {
        boolean stepsLeft = group == Group.FIRST_CONNECTION;
        if (stepsLeft && message.isProtected() && !request.getServletPath().startsWith(FIRST_CONNECTION)) {
            return message.redirect(request.getContextPath() + FIRST_CONNECTION);
        }
        return tellContainer(message, accountId, group);
    }

    private static AuthenticationStatus tellContainer(HttpMessageContext message, long accountId, Group group) {
        return message.notifyContainerAboutLogin(String.valueOf(accountId), Set.of(group.name()));
    }

    /** The page that was asked for is kept; a step of the first connection needs not be, each sign-in leads there. */
    private static String signInAddress(HttpServletRequest request) {
        boolean ended = request.getRequestedSessionId() != null;
        String address = request.getContextPath() + "/connexion";
        if (request.getServletPath().startsWith(FIRST_CONNECTION)) {
            return address + (ended ? "?fin=oui" : "");
        }
        String asked =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return address + "?retour=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + (ended ? "&fin=oui" : "");
    }
}
