package fr.espacebailleur.platform;

import fr.espacebailleur.shared.Outage;
import fr.espacebailleur.web.AnswerOutage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** While the database cannot be reached, or there is too much to do, whoever asks is told so, and when to come back. */
public class Outages extends HttpFilter {

    @Inject
    private AnswerOutage answer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<Throwable> outage = Outage.behind(failure);
            if (outage.isEmpty()) {
                throw failure;
            }
            answer.with(outage.get(), response);
        }
    }
}
