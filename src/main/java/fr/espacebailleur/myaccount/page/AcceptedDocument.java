package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.consent.Accepted;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.ReadConsents.Proof;
import fr.espacebailleur.myaccount.PrintConsent;
import fr.espacebailleur.web.PageAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A document that was accepted, as a PDF with the proof; another account's is not found. */
@WebServlet("/mon-compte/documents/pdf")
public class AcceptedDocument extends HttpServlet {

    @Inject
    private PrintConsent print;

    @Inject
    private SignedInAccount signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Proof> proof =
                PageAddress.id(request.getParameter("id")).flatMap(asked -> print.find(signedIn.id(), asked));
        if (proof.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + fileName(proof.get().accepted()) + "\"");
        print.of(signedIn.id(), proof.get(), response.getOutputStream());
    }

    private static String fileName(Accepted accepted) {
        String kind = accepted.kind() == DocumentKind.USAGE_RULES ? "regles-d-usage" : "conditions-d-utilisation";
        return kind + "-version-" + accepted.version() + ".pdf";
    }
}
