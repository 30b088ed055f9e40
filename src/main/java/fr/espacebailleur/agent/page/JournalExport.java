package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.SpreadsheetAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journal as a CSV for a spreadsheet: {@code quand;acte;qui;compte;titulaire;motif;detail}, the newest first, with
 * the same question as on the page. It goes out line by line, however long it is.
 */
@WebServlet("/agent/journal/export")
public class JournalExport extends HttpServlet {

    private static final int AT_ONCE = 500;

    @Inject
    private ReadJournal readJournal;

    @Inject
    private DescribeAccount describe;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sought sought;
        try {
            sought = sought(JournalQuestion.of(request::getParameter));
        } catch (Refusal unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Stream<List<String>> header =
                Stream.of(List.of("quand", "acte", "qui", "compte", "titulaire", "motif", "detail"));
        SpreadsheetAnswer.write(response, "journal.csv", Stream.concat(header, rows(sought)));
    }

    private Sought sought(JournalQuestion question) {
        return new Sought(
                question.readAct(),
                question.actor(),
                question.readFrom(),
                question.readBefore(),
                JournalRow.account(question, describe));
    }

    private Stream<List<String>> rows(Sought sought) {
        return Stream.iterate(
                        readJournal.newest(sought, AT_ONCE),
                        entries -> !entries.isEmpty(),
                        entries -> readJournal.olderThan(
                                entries.get(entries.size() - 1).id(), sought, AT_ONCE))
                .flatMap(entries -> JournalRow.of(entries, describe).stream())
                .map(JournalExport::values);
    }

    private static List<String> values(JournalRow row) {
        Entry entry = row.entry();
        return List.of(
                ParisTime.exact(entry.happenedAt()),
                entry.act().label(),
                entry.actor(),
                row.userNumber(),
                row.holder(),
                entry.reason(),
                entry.detail());
    }
}
