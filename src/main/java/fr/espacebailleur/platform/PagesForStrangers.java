package fr.espacebailleur.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages at which everybody begins look the same to all who bring nothing but the address: no cookie, no parameter.
 * Faces draws each of them once, for nobody: what the first one to ask says of himself is not in everybody's page. In the weeks
 * after a million letters these are what is asked for most.
 */
public class PagesForStrangers extends HttpFilter {

    private static final Set<String> PATHS = Set.of("/", "/connexion", "/premiere-connexion");

    private final Map<String, StaticFile> pages = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!PATHS.contains(path) || !isOfStranger(request)) {
            chain.doFilter(request, response);
            return;
        }
        StaticFile page = pages.get(path);
        if (page == null) {
            Drawn drawn = new Drawn(response);
            chain.doFilter(new OfNobody(request), drawn);
            if (drawn.isCommitted()) {
                return; // a refusal, or a way elsewhere
            }
            page = new StaticFile(path + ".html", drawn.content());
            if (drawn.isForAll() && drawn.isWholePage()) {
                pages.put(path, page);
            }
        }
        page.write(request, response);
    }

    private static boolean isOfStranger(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && request.getHeader("Cookie") == null
                && request.getUserPrincipal() == null;
    }

    /** Says nothing but its address: Faces goes by what headers say of the kind of page, its letters and its language. */
    private static class OfNobody extends HttpServletRequestWrapper {

        OfNobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.emptyEnumeration();
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Locale getLocale() {
            return Locale.FRENCH;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }
    }

    /** What Faces writes is kept instead of sent. */
    private static class Drawn extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        private final ServletOutputStream stream = new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.write(some, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };

        Drawn(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }

        boolean isForAll() {
            return getStatus() == SC_OK && !containsHeader("Set-Cookie");
        }

        boolean isWholePage() {
            String type = getContentType();
            return type != null
                    && type.startsWith("text/html")
                    && new String(content(), StandardCharsets.UTF_8).strip().endsWith("</html>");
        }

        byte[] content() {
            writer.flush();
            return bytes.toByteArray();
        }
    }
}
