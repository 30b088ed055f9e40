package fr.espacebailleur.issuing.page;

import fr.espacebailleur.issuing.ReceiveFile;
import fr.espacebailleur.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Files come in on two pages only, and none that is too large: the server would put each one on its disk before any page
 * of ours is asked.
 */
public class UploadGate extends HttpFilter {
    static final String TOO_LARGE = "trop-grand";
    private static final String IMPORTS = "/agent/imports";
    private static final String USERS = "/organisation/creer-plusieurs";
    private static final long USERS_LARGEST = 1 << 20;
    private static final long FORM_AROUND_IT = 1 << 14;

    @Inject
    private ReceiveFile receive;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (!isOf(IMPORTS, request) && !isOf(USERS, request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (isTooLarge(request)) {
            // A browser shows no answer before it has sent all.
            long unused = request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.sendRedirect(request.getRequestURI() + "?" + TOO_LARGE + "=oui");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isOf(String page, HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + page);
    }

    private boolean isTooLarge(HttpServletRequest request) {
        long size = request.getContentLengthLong() - FORM_AROUND_IT;
        if (isOf(USERS, request)) {
            return size > USERS_LARGEST;
        }
        try {
            receive.refuseMoreThanAllowed(size);
            return false;
        } catch (Refusal tooLarge) {
            return true;
        }
    }
}
