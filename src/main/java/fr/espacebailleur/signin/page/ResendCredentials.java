package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.ResendExpired;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** « Renvoyez-le-moi »: the same answer whatever is shown. */
@WebServlet("/renvoyer-mes-identifiants")
public class ResendCredentials extends HttpServlet {

    @Inject
    private ResendExpired resendExpired;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        resendExpired.with(request.getParameter("permis"));
        response.sendRedirect(request.getContextPath() + "/identifiants-renvoyes");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/connexion");
    }
}
