package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.myaccount.TellKeptData;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The files of « Mes données »; without the password typed some minutes ago, the page asks for it. */
@WebServlet({MyData.JSON, MyData.PDF})
public class MyData extends HttpServlet {

    static final String JSON = "/mon-compte/mes-donnees/json";
    static final String PDF = "/mon-compte/mes-donnees/pdf";

    @Inject
    private TellKeptData tell;

    @Inject
    private RecentPassword recentPassword;

    @Inject
    private SignedInAccount signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long accountId = signedIn.id();
        if (!recentPassword.isThere(accountId, request)) {
            response.sendRedirect(request.getContextPath() + "/mon-compte/mes-donnees");
            return;
        }
        boolean json = request.getServletPath().equals(JSON);
        response.setContentType(json ? "application/json" : "application/pdf");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"mes-donnees." + (json ? "json" : "pdf") + "\"");
        if (json) {
            tell.asJson(accountId, response.getOutputStream());
        } else {
            tell.asPdf(accountId, response.getOutputStream());
        }
    }
}
