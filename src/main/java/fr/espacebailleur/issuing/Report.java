package fr.espacebailleur.issuing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.espacebailleur.shared.Spreadsheet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The CSV that tells the Caf what came of each line: {@code ligne;reference;resultat;motif}, UTF-8. Nothing in it is a
 * formula, whatever program opens it.
 */
final class Report implements Closeable {
    private final CsvWriter csv;

    /** @param out stays open when the report is only flushed */
    Report(OutputStream out) {
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("ligne", "reference", "resultat", "motif");
    }

    void add(Collection<ImportOutcome> outcomes) {
        outcomes.forEach(outcome -> csv.writeRecord(Stream.of(
                        String.valueOf(outcome.line()),
                        outcome.reference(),
                        outcome.outcome().label(),
                        outcome.reason())
                .map(Spreadsheet::inert)
                .toList()));
    }

    /** What was added has reached the stream. */
    void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
