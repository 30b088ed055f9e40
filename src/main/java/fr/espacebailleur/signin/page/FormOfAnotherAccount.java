package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.DescribeAccount;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A form that was shown for one account, and sent when another one was signed in by another window, does nothing. The second
 * click on the one that changed the account leads to where the first one does.
 */
public class FormOfAnotherAccount extends HttpFilter {

    private static final String FIELD = "compte-affiche";

    /** The form that changes the account, and its field that says to which. */
    private static final String CHANGE = "/changer-de-departement/connexion";

    private static final String CHANGE_TO = "numero";

    @Inject
    private DescribeAccount describe;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Session> session = isForm(request) ? Session.of(request) : Optional.empty();
        if (session.isEmpty() || request.getParameter(FIELD) == null) {
            chain.doFilter(request, response);
            return;
        }
        String current = describe.of(session.get().accountId()).userNumber().value();
        if (request.getParameter(FIELD).equals(current)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath()
                    + (changedTo(request, current) ? session.get().space() : "/page-expiree"));
        }
    }

    private static boolean changedTo(HttpServletRequest request, String current) {
        return request.getServletPath().equals(CHANGE) && current.equals(request.getParameter(CHANGE_TO));
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
