package fr.espacebailleur.agent.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Spreadsheet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
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
        write(sought, response);
    }

    private Sought sought(JournalQuestion question) {
        return new Sought(
                question.readAct(),
                question.actor(),
                question.readFrom(),
                question.readBefore(),
                JournalRow.account(question, describe));
    }

    private void write(Sought sought, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        Writer writer = response.getWriter();
        writer.write(Spreadsheet.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(writer)) {
            csv.writeRecord("quand", "acte", "qui", "compte", "titulaire", "motif", "detail");
            List<Entry> entries = readJournal.newest(sought, AT_ONCE);
            while (!entries.isEmpty()) {
                JournalRow.of(entries, describe).forEach(row -> csv.writeRecord(values(row)));
                entries = readJournal.olderThan(entries.get(entries.size() - 1).id(), sought, AT_ONCE);
            }
        }
    }

    private static List<String> values(JournalRow row) {
        Entry entry = row.entry();
        return Stream.of(
                        entry.happenedAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(ParisTime.ZONE)
                                .toOffsetDateTime()
                                .toString(),
                        entry.act().label(),
                        entry.actor(),
                        row.userNumber(),
                        row.holder(),
                        entry.reason(),
                        entry.detail())
                .map(Spreadsheet::inert)
                .toList();
    }
}
