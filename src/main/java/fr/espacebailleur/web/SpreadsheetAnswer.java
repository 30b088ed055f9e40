package fr.espacebailleur.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.espacebailleur.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/** A CSV that a spreadsheet opens with its accents, by the mark at its beginning, and without running any of its cells. */
public final class SpreadsheetAnswer {
    private SpreadsheetAnswer() {}

    public static void write(HttpServletResponse response, String fileName, Stream<List<String>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        Writer writer = response.getWriter();
        writer.write(Spreadsheet.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Spreadsheet::inert).toList()));
        }
    }
}
