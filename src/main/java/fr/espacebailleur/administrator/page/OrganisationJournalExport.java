package fr.espacebailleur.administrator.page;

import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Words;
import fr.espacebailleur.web.SpreadsheetAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The organisation's journal as a CSV for a spreadsheet, with the same question as on the page; the newest 10,000 lines. */
@WebServlet("/organisation/journal/export")
public class OrganisationJournalExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Words TEXTS = new Words("textes");
    private static final int MOST = 10_000;

    @Inject
    private transient OrganisationJournal journal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sought sought;
        try {
            JournalQuestion question = JournalQuestion.of(request::getParameter);
            sought = journal.sought(question, question.readFrom(), question.readBefore());
        } catch (Refusal unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("quand", "acte", "qui", "numero", "a-qui", "detail", "d-ou"));
        journal.read(sought, Optional.empty(), MOST).forEach(row -> lines.add(values(row)));
        SpreadsheetAnswer.write(response, "journal.csv", lines.stream());
    }

    private static List<String> values(OrganisationJournalRow row) {
        return List.of(
                ParisTime.exact(row.happenedAt()),
                row.act(),
                row.actor().isEmpty() ? TEXTS.of("organisation.journal.agent") : row.actor(),
                row.userNumber(),
                row.holder(),
                row.detail(),
                row.origin());
    }
}
