package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.FindOwnAccounts;
import fr.espacebailleur.signin.RecogniseAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One click to another account of one's own; its password is asked for where it was not given in this session. */
@WebServlet("/changer-de-departement/compte")
public class SwitchAccount extends HttpServlet {

    @Inject
    private FindOwnAccounts findOwnAccounts;

    @Inject
    private RecogniseAccount recognise;

    @Inject
    private LastAccount lastAccount;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Session> begun = Session.of(request);
        if (begun.isEmpty()) { // the first of two clicks has just ended it
            response.sendRedirect(request.getContextPath() + "/changer-de-departement");
            return;
        }
        Session session = begun.get();
        var chosen = findOwnAccounts.of(session.accountId(), request.getParameter("numero"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long accountId = chosen.get().account().id();
        if (accountId == session.accountId()) {
            response.sendRedirect(request.getContextPath() + session.space());
            return;
        }
        Optional<Session.Entered> entered = session.entered(accountId).filter(this::stillStands);
        if (entered.isPresent()) {
            session.changedTo(entered.get()).begin(request);
            lastAccount.remember(accountId, response);
            response.sendRedirect(request.getContextPath() + session.space());
        } else {
            response.sendRedirect(request.getContextPath() + "/changer-de-departement/connexion?numero="
                    + chosen.get().account().userNumber().value());
        }
    }

    private boolean stillStands(Session.Entered entered) {
        return recognise.of(entered.claim(false, List.of())).isPresent();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/changer-de-departement");
    }
}
