package fr.espacebailleur.platform;

import fr.espacebailleur.web.RequestReference;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every status has a page of ours, whatever the method that was asked for; the pages need neither Faces nor the
 * database, which may be what failed.
 */
@WebServlet(ErrorPages.ADDRESS)
public class ErrorPages extends HttpServlet {

    static final String ADDRESS = "/erreur";
    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>");
    private static final String FOLDER = "/WEB-INF/erreurs/";

    private final transient Map<String, Optional<String>> texts = new ConcurrentHashMap<>();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        response.setStatus((Integer) status);
        if (isAskedByMachine(request)) {
            response.setContentType("application/problem+json");
            write(text("api.json").orElseThrow(), response);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            String text = text(status + ".html").or(() -> text("erreur.html")).orElseThrow();
            write(framed(text, response.getHeader(RequestReference.HEADER)), response);
        }
    }

    /** A text in the frame that all of them have; its heading is the title, too. */
    private String framed(String text, String reference) {
        Matcher heading = HEADING.matcher(text);
        return text("cadre.html")
                .orElseThrow()
                .replace("{titre}", heading.find() ? heading.group(1) : "")
                .replace("{texte}", text)
                .replace("{reference}", reference);
    }

    private static void write(String page, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAskedByMachine(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }

    /** Read once: when the portal is asked for too much, this is what it tells most people. */
    private Optional<String> text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private Optional<String> read(String name) {
        try (InputStream text = getServletContext().getResourceAsStream(FOLDER + name)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
