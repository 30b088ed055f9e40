package fr.espacebailleur.signin.page;

import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** « Se déconnecter »: a plain form of every page leads here; nothing of the session is left. */
@WebServlet("/deconnexion")
public class SignOut extends HttpServlet {

    @Inject
    private EndedSessions endSessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        endSessions.of(request);
        Session.end(request);
        forgetCookie(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect(request.getContextPath() + "/connexion?deconnexion=oui");
    }

    /** Else the next page behind the door would tell him that his session ran out. */
    private void forgetCookie(HttpServletResponse response) {
        SessionCookieConfig issued = getServletContext().getSessionCookieConfig();
        Cookie cookie = new Cookie(issued.getName(), "");
        cookie.setPath(issued.getPath());
        cookie.setSecure(issued.isSecure());
        cookie.setHttpOnly(true);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
