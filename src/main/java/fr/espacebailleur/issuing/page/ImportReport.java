package fr.espacebailleur.issuing.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.espacebailleur.issuing.FollowImports;
import fr.espacebailleur.issuing.ImportProgress;
import fr.espacebailleur.issuing.WriteReport;
import fr.espacebailleur.shared.Spreadsheet;
import fr.espacebailleur.web.PageAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** « Télécharger le rapport »: of any length, and while the import runs as far as it has come. */
@WebServlet("/agent/import/rapport")
public class ImportReport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FollowImports follow;

    @Inject
    private transient WriteReport write;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportProgress> found =
                PageAddress.id(request.getParameter("id")).flatMap(follow::of);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = found.get().importId();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rapport-" + id + ".csv\"");
        response.getOutputStream()
                .write(String.valueOf(Spreadsheet.BYTE_ORDER_MARK).getBytes(UTF_8));
        write.of(id, response.getOutputStream());
    }
}
