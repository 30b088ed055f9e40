package fr.espacebailleur.platform;

import fr.espacebailleur.web.ResponseHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts our headers on every page, error pages included; a redirect to sign-in never comes here and has its own. */
public class HeaderFilter implements Filter {

    @Inject
    private ResponseHeaders headers;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.write((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, response);
    }
}
