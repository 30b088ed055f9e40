package fr.espacebailleur.issuing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Spreadsheet;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The landlords of a file, one line after the other, in any size of file: only one line is held at a time. */
final class LandlordLines implements Iterator<ImportLine>, Closeable {
    private static final int LONGEST_LINE = 1 << 20; // characters; what is longer is a quote that was never closed

    private final CloseableIterator<CsvRecord> records;
    private final Header header;
    private int lastNumber = 1;
    private boolean ended;
    private Optional<ImportLine> next;

    private LandlordLines(CloseableIterator<CsvRecord> records) {
        this.records = records;
        this.header = Header.of(first(records).getFields());
        this.next = read();
    }

    /**
     * Reads the header.
     *
     * @throws Refusal when the text is empty or does not begin with a header of ours; the text is closed then
     */
    static LandlordLines of(Reader text) throws IOException {
        CloseableIterator<CsvRecord> records = null;
        try {
            records = CsvReader.builder()
                    .fieldSeparator(';')
                    // A line with too many or too few cells is refused alone, not the file.
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_LINE)
                    .ofCsvRecord(withoutByteOrderMark(text))
                    .iterator();
            return new LandlordLines(records);
        } catch (IOException | RuntimeException notOurs) {
            text.close();
            throw notOurs;
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public ImportLine next() {
        ImportLine line = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return line;
    }

    /**
     * How many are left; nothing is left afterwards.
     *
     * @param each told each time that one was counted
     */
    int count(IntConsumer each) {
        int count = 0;
        try {
            for (boolean more = hasNext(); more; more = landlord().isPresent()) {
                each.accept(++count);
            }
        } catch (CsvParseException endlessLine) {
            count++;
        }
        ended = true;
        next = Optional.empty();
        return count;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static CsvRecord first(CloseableIterator<CsvRecord> records) {
        try {
            if (!records.hasNext()) {
                throw new Refusal("fichier.vide");
            }
            return records.next();
        } catch (CsvParseException endlessLine) {
            throw new Refusal("fichier.sans-entete");
        }
    }

    private Optional<ImportLine> read() {
        try {
            return landlord().map(cells -> LineReading.of(header, lastNumber, cells));
        } catch (CsvParseException endlessLine) {
            ended = true;
            return Optional.of(ImportLine.refused(lastNumber + 1, "", new Refusal("ligne.sans-fin").text()));
        }
    }

    private Optional<List<String>> landlord() {
        while (!ended && records.hasNext()) {
            CsvRecord landlord = records.next();
            lastNumber = Math.toIntExact(landlord.getStartingLineNumber());
            if (!isBlank(landlord)) {
                return Optional.of(landlord.getFields());
            }
        }
        return Optional.empty();
    }

    /** Spreadsheets like to add lines of nothing but semicolons. */
    private static boolean isBlank(CsvRecord landlord) {
        return landlord.getFields().stream().allMatch(String::isBlank);
    }

    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != Spreadsheet.BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }
}
