package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.DescribeAccount;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A form that was shown for one account, and sent when another one was signed in by another window, does nothing. */
public class FormOfAnotherAccount extends HttpFilter {

    private static final String FIELD = "compte-affiche";

    @Inject
    private DescribeAccount describe;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Session> session = isForm(request) ? Session.of(request) : Optional.empty();
        if (session.isPresent() && isOfAnother(request, session.get().accountId())) {
            response.sendRedirect(request.getContextPath() + "/page-expiree");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private boolean isOfAnother(HttpServletRequest request, long accountId) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // Faces would say so too late
        String shownFor = request.getParameter(FIELD);
        return shownFor != null
                && !shownFor.equals(describe.of(accountId).userNumber().value());
    }
}
