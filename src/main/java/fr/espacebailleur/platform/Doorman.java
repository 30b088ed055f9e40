package fr.espacebailleur.platform;

import fr.espacebailleur.web.Operators;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Requests that no page of ours makes are turned away before they reach Faces: a method that nobody needs, a form posted
 * from another site, written into an address or larger than the server reads, an address that names a file or a session or is for
 * operators only, and what only one node, or only one version, could read.
 */
public class Doorman extends HttpFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    /** As much as the server reads of a form; of a larger one Faces would see nothing, and its sender no answer. */
    private static final long LARGEST_FORM = 2 << 20;

    /**
     * A stranger's is in the proxy's memory before it comes here (payara/haproxy.cfg): a larger one he could send so slowly
     * that somebody of ours waits for each. It has room for 10,000 letters with an accent on each.
     */
    private static final long LARGEST_FORM_OF_STRANGER = 64 << 10;

    /** So much is read of what is too large, to tell its sender kindly; nobody types more. */
    private static final long LARGEST_READ = 20 << 20;

    /** Of Faces' flash, which no page of ours uses: each node encrypts it for itself, and another one fails with a 500. */
    private static final String COOKIE_OF_ONE_NODE = "csfcfc";

    /** As Faces calls it: see {@link ResponseStateManager#isStateless}. */
    private static final String STATELESS = "stateless";

    /** What scripts of Faces say of themselves, which no page of ours has: it would draw a part of the page, or none. */
    private static final String OF_FACES = "jakarta.faces.";

    private static final String PARTIAL = "Faces-Request";

    /** What the server tells of itself; everything below these has the same servlet. */
    private static final Set<String> FOR_OPERATORS = Set.of("/health", "/metrics");

    @Inject
    private Operators operators;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isPostedFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isForm(request) && request.getHeader("Transfer-Encoding") != null) { // it might never end
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (isForm(request) && request.getContentLengthLong() > largestForm(request)) {
            refuseAsTooLarge(request, response);
        } else if (namesFile(request)
                || mayNameSession(request)
                || (isForOperators(request) && !operators.include(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getRequestURI().equals(request.getContextPath() + "/index")) {
            response.sendRedirect(home(request));
        } else {
            chain.doFilter(new Cleaned(request), response);
        }
    }

    private static long largestForm(HttpServletRequest request) {
        return isStranger(request) ? LARGEST_FORM_OF_STRANGER : LARGEST_FORM;
    }

    private static void refuseAsTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isStranger(request) && request.getContentLengthLong() <= LARGEST_READ) {
            // A browser shows no answer before it has sent all.
            long unused = request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static boolean isStranger(HttpServletRequest request) {
        return request.getUserPrincipal() == null;
    }

    private static boolean isForOperators(HttpServletRequest request) {
        return FOR_OPERATORS.contains(request.getServletPath());
    }

    /** Files have a gate of their own. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Pages have addresses without « .xhtml »; of the home page alone the container makes its file by itself. */
    private static boolean namesFile(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml")
                && !request.getRequestURI().equals(request.getContextPath() + "/");
    }

    /**
     * The server takes a session's id from an address, too, though it was told to take cookies only: whoever follows a
     * stranger's link would be in the stranger's account. No address of ours has a parameter in its path.
     */
    private static boolean mayNameSession(HttpServletRequest request) {
        String path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return path.contains(";") || path.contains("%3b") || request.isRequestedSessionIdFromURL();
    }

    /** Stateless pages have no token: the browser's own word for where a form comes from stands in its place. */
    private static boolean isPostedFromElsewhere(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** A flow can end at a page only by its file's name; the home page has a shorter one. */
    private static String home(HttpServletRequest request) {
        return request.getContextPath() + (request.getParameter("bienvenue") == null ? "/" : "/?bienvenue=oui");
    }

    private static class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Arrays.stream(all)
                            .filter(cookie -> !cookie.getName().equals(COOKIE_OF_ONE_NODE))
                            .toArray(Cookie[]::new);
        }

        /**
         * No page has a state: whatever a form says of its own, it is read. It may be one that another version drew, while
         * nodes are replaced. Only what is posted is a form: Faces would take one from an address, too, as a link on
         * another site has it, and asks for the state to know. No page has another way to be drawn than ours.
         */
        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            if (value != null && name.equals(ResponseStateManager.VIEW_STATE_PARAM)) {
                return getMethod().equals("POST") ? STATELESS : null;
            }
            return isOfFaces(name) ? null : value;
        }

        @Override
        public String[] getParameterValues(String name) {
            return isOfFaces(name) ? null : super.getParameterValues(name);
        }

        @Override
        public String getHeader(String name) {
            return isOfFaces(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isOfFaces(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isOfFaces(String name) {
            return name.startsWith(OF_FACES) || name.equalsIgnoreCase(PARTIAL);
        }
    }
}
