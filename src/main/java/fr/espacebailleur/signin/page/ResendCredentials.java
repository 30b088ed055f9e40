package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.ResendExpired;
import fr.espacebailleur.signin.ResendExpired.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** « Renvoyez-le-moi »: the page after it tells whether anything was sent, to nobody but whoever holds a permit. */
@WebServlet("/renvoyer-mes-identifiants")
public class ResendCredentials extends HttpServlet {

    private static final Map<Outcome, String> TOLD =
            Map.of(Outcome.SENT, "?fait=oui", Outcome.NOT_SENT, "?aucun=oui", Outcome.TOO_LATE, "");

    @Inject
    private ResendExpired resendExpired;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String told = TOLD.get(resendExpired.with(request.getParameter("permis")));
        response.sendRedirect(request.getContextPath() + "/identifiants-renvoyes" + told);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/connexion");
    }
}
