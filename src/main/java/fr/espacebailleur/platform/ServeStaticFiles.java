package fr.espacebailleur.platform;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Static files, small on the wire and asked for once: the server's own servlet neither compresses them nor lets a browser
 * keep them. Pages are not compressed: the length of one that holds a secret and what somebody else typed tells of it;
 * but for those of {@link PagesForStrangers}, which hold neither.
 */
public class ServeStaticFiles extends HttpServlet {

    /** Pages know the files by this name. */
    private static final String NAME = "staticFiles";

    @Override
    public void init() {
        getServletContext().setAttribute(NAME, new StaticFiles(getServletContext()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaticFiles files = (StaticFiles) getServletContext().getAttribute(NAME);
        Optional<StaticFile> found = Optional.ofNullable(request.getPathInfo()).flatMap(files::find);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StaticFile file = found.get();
        // A page of the version before or after, while nodes are replaced, asks for another content: not for ever,
        // then.
        response.setHeader(
                "Cache-Control",
                file.version().equals(request.getParameter("v")) ? "public, max-age=31536000, immutable" : "no-cache");
        String tag = '"' + file.version() + (file.compressedFor(request).isPresent() ? "-gzip" : "") + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setHeader("Vary", "Accept-Encoding");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            file.write(request, response);
        }
    }
}
