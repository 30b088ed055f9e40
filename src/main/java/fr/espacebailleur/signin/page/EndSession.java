package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.EndSignIn;
import fr.espacebailleur.web.PageAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** « Terminer cette session », and « Terminer toutes les autres sessions »; the one that asks for it goes on. */
@WebServlet("/mon-compte/connexions/terminer")
public class EndSession extends HttpServlet {

    private static final String PAGE = "/mon-compte/connexions";

    @Inject
    private EndSignIn endSignIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Session.Entered> current = Session.of(request).map(Session::current);
        if (current.isEmpty()) { // it was signed out in another window just now
            response.sendRedirect(request.getContextPath() + PAGE);
            return;
        }
        response.sendRedirect(request.getContextPath() + PAGE + "?fait=" + end(request, current.get()));
    }

    /** @return what is then told; of another account's session no more than of one that was ended before */
    private String end(HttpServletRequest request, Session.Entered current) {
        if (request.getParameter("toutes") != null) {
            endSignIn.others(current.accountId(), current.signInId());
            return "toutes";
        }
        Optional<Long> another =
                PageAddress.id(request.getParameter("session")).filter(asked -> asked != current.signInId());
        return another.filter(asked -> endSignIn.of(current.accountId(), asked)).isPresent() ? "une" : "deja";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + PAGE);
    }
}
