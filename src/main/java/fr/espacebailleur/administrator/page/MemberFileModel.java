package fr.espacebailleur.administrator.page;

import fr.espacebailleur.administrator.CreateSeveral;
import fr.espacebailleur.web.SpreadsheetAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file to fill in, with the départements of the organisation and the services that there are. */
@WebServlet("/organisation/creer-plusieurs/modele")
public class MemberFileModel extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CreateSeveral createSeveral;

    @Inject
    private transient WorkingMember administrator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SpreadsheetAnswer.write(
                response,
                "utilisateurs-a-creer.csv",
                createSeveral.model(administrator.card().landlordId()).stream());
    }
}
