package fr.espacebailleur.platform;

import fr.espacebailleur.web.ResponseHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts our headers on every page, error pages included; a redirect to sign-in never comes here and has its own. */
public class HeaderFilter extends HttpFilter {

    @Inject
    private ResponseHeaders headers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.write(request, response);
        chain.doFilter(request, response);
    }
}
