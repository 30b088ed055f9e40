package fr.espacebailleur.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Every status has a page of ours, whatever the method that was asked for; the pages need neither Faces nor the
 * database, which may be what failed.
 */
@WebServlet(ErrorPages.ADDRESS)
public class ErrorPages extends HttpServlet {

    static final String ADDRESS = "/erreur";
    private static final String FOLDER = "/WEB-INF/erreurs/";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        response.setStatus((Integer) status);
        if (isAskedByMachine(request)) {
            response.setContentType("application/problem+json");
            write(page("api.json"), response);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            write(page(status + ".html").or(() -> page("erreur.html")), response);
        }
    }

    private static boolean isAskedByMachine(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }

    private static void write(Optional<InputStream> text, HttpServletResponse response) throws IOException {
        try (InputStream page = text.orElseThrow()) {
            page.transferTo(response.getOutputStream());
        }
    }

    private Optional<InputStream> page(String name) {
        return Optional.ofNullable(getServletContext().getResourceAsStream(FOLDER + name));
    }
}
