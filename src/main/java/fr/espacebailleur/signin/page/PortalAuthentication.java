package fr.espacebailleur.signin.page;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import fr.espacebailleur.shared.Outage;
import fr.espacebailleur.signin.Group;
import fr.espacebailleur.signin.RecogniseAccount;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.web.AnswerOutage;
import fr.espacebailleur.web.ResponseHeaders;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the container on every request who is there and what he may open; sends whoever may not to where he may.
 *
 * <p>The container's own form mechanisms keep the caller without his groups on another node.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    static final String FIRST_CONNECTION = "/premiere-connexion";
    private static final String NEW_PASSWORD = "/nouveau-mot-de-passe";
    private static final String NEW_VERSION = "/nouvelle-version";

    /** What is due for one account does not keep its owner from another one of his. */
    private static final String CHANGE = "/changer-de-departement";

    private static final Set<String> SIGN_IN_FORMS = Set.of("/connexion", FIRST_CONNECTION);

    /** Hidden fields that say whom or what a page is about. */
    private static final List<String> ABOUT = List.of("numero", "id", "departement", "sorte");

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{1,30}");
    private static final long LONGEST_FORM_READ = 1 << 16;

    private static final String GROUP = Group.class.getName();

    /** The page on which it is done what is due. */
    private static final Map<Group, String> DUE = Map.of(
            Group.FIRST_CONNECTION, FIRST_CONNECTION,
            Group.PASSWORD_DUE, NEW_PASSWORD,
            Group.CONSENT_DUE, NEW_VERSION);

    private final SignIn signIn;
    private final RecogniseAccount recognise;
    private final ResponseHeaders headers;
    private final AnswerOutage answerOutage;
    private final EndedSessions endSessions;

    @Inject
    PortalAuthentication(
            SignIn signIn,
            RecogniseAccount recognise,
            ResponseHeaders headers,
            AnswerOutage answerOutage,
            EndedSessions endSessions) {
        this.signIn = signIn;
        this.recognise = recognise;
        this.headers = headers;
        this.answerOutage = answerOutage;
        this.endSessions = endSessions;
    }

    protected PortalAuthentication() {
        this(null, null, null, null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        headers.write(request, response); // whoever is redirected from here never comes to a filter
        if (request.getServletPath().equals("/statique")) {
            return message.doNothing();
        }
        try {
            return recognise(request, message);
        } catch (RuntimeException failure) {
            Optional<Throwable> outage = Outage.behind(failure);
            if (outage.isEmpty()) {
                throw failure;
            }
            answerOutage.with(outage.get(), response); // the session stays: all is well when the database is back
            return SEND_FAILURE;
        }
    }

    private AuthenticationStatus recognise(HttpServletRequest request, HttpMessageContext message) {
        Optional<Session> session = Session.of(request);
        refuseOverload(request, session);
        Optional<Group> group = recognise(session);
        if (session.isPresent() && group.isEmpty()) {
            // Its password was personalised at this very instant, by the first of two clicks: it may go on by now.
            session = Session.of(request);
            group = recognise(session);
        }
        if (group.isPresent()) {
            return letIn(request, message, session.orElseThrow(), group.get());
        }
        if (session.isPresent()) {
            endSessions.of(request);
            Session.end(request);
        }
        return message.isProtected() ? message.redirect(signInAddress(request)) : message.doNothing();
    }

    private void refuseOverload(HttpServletRequest request, Optional<Session> session) {
        if (isSignIn(request)) {
            signIn.refuseOverload();
        } else if (session.isEmpty() && SIGN_IN_FORMS.contains(request.getServletPath())) {
            signIn.refuseNewcomers();
        }
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && SIGN_IN_FORMS.contains(request.getServletPath());
    }

    private Optional<Group> recognise(Optional<Session> session) {
        return session.map(Session::claim).flatMap(recognise::of);
    }

    private static AuthenticationStatus letIn(
            HttpServletRequest request, HttpMessageContext message, Session session, Group group) {
        String path = request.getServletPath();
        String due = DUE.get(group);
        if (due == null && (path.startsWith(NEW_PASSWORD) || path.startsWith(NEW_VERSION))) {
            return message.redirect(request.getContextPath() + session.space()); // done already, in another window
        }
        boolean leaves = !session.agent() && path.startsWith(CHANGE);
        if (due != null && !leaves && !path.startsWith(due) && leadsOn(request, message)) {
            return message.redirect(dueAddress(request, due));
        }
        return tellContainer(message, session, group);
    }

    /**
     * Whether this page can be had only by whoever has done what is due; public ones can be had by all, and so can the forms to
     * sign in be sent: another account is entered.
     */
    private static boolean leadsOn(HttpServletRequest request, HttpMessageContext message) {
        return message.isProtected()
                || (request.getServletPath().startsWith(FIRST_CONNECTION) && !isSignIn(request))
                || "bienvenue=oui".equals(request.getQueryString());
    }

    /** The page that was asked for is kept; a form that was sent there is not. */
    private static String dueAddress(HttpServletRequest request, String due) {
        String address = request.getContextPath() + due;
        boolean kept = !due.equals(FIRST_CONNECTION) && request.getMethod().equals("GET") && !isOnTheWayIn(request);
        return kept ? address + "?" + Onward.PARAMETER + "=" + asked(request) : address;
    }

    /** Each sign-in leads there anyway, where it is due. */
    private static boolean isOnTheWayIn(HttpServletRequest request) {
        return DUE.values().stream().anyMatch(request.getServletPath()::startsWith);
    }

    private static AuthenticationStatus tellContainer(HttpMessageContext message, Session session, Group group) {
        message.getRequest().setAttribute(GROUP, group);
        SignedInAccount.isLetIn(message.getRequest(), session.current().credentialsVersion());
        return message.notifyContainerAboutLogin(String.valueOf(session.accountId()), group.roles());
    }

    /** What the caller of a request may open; empty when nobody is signed in. */
    static Optional<Group> groupOf(HttpServletRequest request) {
        return Optional.ofNullable((Group) request.getAttribute(GROUP));
    }

    /** The page that was asked for is kept; one of those on the way in needs not be. */
    private static String signInAddress(HttpServletRequest request) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String address = request.getContextPath() + "/connexion";
        if (isOnTheWayIn(request)) {
            return address + (ended ? "?fin=oui" : "");
        }
        return address + "?" + Onward.PARAMETER + "=" + asked(request) + (ended ? "&fin=oui" : "");
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString() == null ? about(request) : request.getQueryString();
        String address =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query.isEmpty() ? "" : "?" + query);
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Of a form that was sent, what its page was about: without that it is not found. Nothing that was typed is kept. */
    private static String about(HttpServletRequest request) {
        long length = request.getContentLengthLong(); // unknown: it might never end
        if (!FormOfAnotherAccount.isForm(request) || length < 0 || length > LONGEST_FORM_READ) {
            return "";
        }
        return ABOUT.stream()
                .filter(name -> HARMLESS.matcher(Objects.requireNonNullElse(request.getParameter(name), ""))
                        .matches())
                .map(name -> name + "=" + request.getParameter(name))
                .collect(Collectors.joining("&"));
    }
}
