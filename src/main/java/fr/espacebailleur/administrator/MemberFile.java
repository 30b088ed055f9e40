package fr.espacebailleur.administrator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Encoding;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Spreadsheet;
import fr.espacebailleur.shared.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV of users, as a spreadsheet writes it: UTF-8 or Windows-1252, semicolons or commas, a header, at most 200 lines.
 * Beside who somebody is there is a column for each service that there is.
 */
final class MemberFile {
    static final String CIVILITY = "civilite";
    static final String LAST_NAME = "nom";
    static final String FIRST_NAME = "prenom";
    static final String EMAIL = "mail";
    static final String JOB_TITLE = "fonction";

    private static final List<String> REQUIRED = List.of(LAST_NAME, FIRST_NAME, EMAIL, JOB_TITLE);
    private static final List<String> PERSON = List.of(CIVILITY, LAST_NAME, FIRST_NAME, EMAIL, JOB_TITLE);
    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_TOLD = 80;

    private MemberFile() {}

    /**
     * A line with something in it.
     *
     * @param fault why its cells cannot be told apart
     */
    record Line(int number, List<String> columns, List<String> cells, Optional<String> fault) {

        /** Empty where the file has no such column, or the line ends before. */
        String cell(String column) {
            int position = columns.indexOf(column);
            return position < 0 || position >= cells.size() ? "" : Typed.line(cells.get(position));
        }

        String person() {
            String told = Stream.of(FIRST_NAME, LAST_NAME, EMAIL)
                    .map(this::cell)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" "))
                    .replaceAll("\\p{Cntrl}", " ");
            return told.length() <= MOST_TOLD ? told : told.substring(0, MOST_TOLD - 1) + "…";
        }
    }

    /** @throws Refusal when it is no such file, or too long a one */
    static List<Line> read(InputStream content, List<String> services) throws IOException {
        try {
            return lines(text(content), services);
        } catch (CsvParseException endlessLine) {
            throw new Refusal("utilisateurs.sans-fin");
        }
    }

    /** A header and an example, with an entitlement of each service in each of these départements. */
    static List<List<String>> model(List<String> services, List<Department> departments) {
        String rights = departments.stream()
                .map(department -> MemberEntitlements.written(department, Access.READ))
                .collect(Collectors.joining(" "));
        return List.of(
                Stream.concat(PERSON.stream(), services.stream()).toList(),
                Stream.concat(
                                Stream.of("Madame", "Exemple", "Jeanne", "jeanne@exemple.fr", "Comptable"),
                                services.stream().map(service -> rights))
                        .toList());
    }

    private static String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("utilisateurs.volumineux");
        }
        Encoding encoding = new Encoding();
        encoding.examine(ByteBuffer.wrap(bytes));
        encoding.end();
        String text = new String(bytes, encoding.charset());
        return text.indexOf(Spreadsheet.BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    private static List<Line> lines(String text, List<String> services) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MOST_BYTES + 1)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream()
                    .filter(found -> !found.getFields().stream().allMatch(String::isBlank))
                    .limit(MOST_LINES + 2L)
                    .toList();
            if (records.isEmpty()) {
                throw new Refusal("utilisateurs.vide");
            }
            List<String> columns = columns(records.get(0), services);
            if (records.size() == 1) {
                throw new Refusal("utilisateurs.personne");
            }
            if (records.size() > MOST_LINES + 1) {
                throw new Refusal("utilisateurs.nombreux", MOST_LINES);
            }
            return records.stream().skip(1).map(found -> line(found, columns)).toList();
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.contains(";") ? ';' : ',';
    }

    private static List<String> columns(CsvRecord header, List<String> services) {
        List<String> columns = header.getFields().stream()
                .map(cell -> Typed.line(cell).toLowerCase(Locale.ROOT).replace("é", "e"))
                .toList();
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(columns);
        List<String> unknown = columns.stream()
                .filter(column -> !column.isEmpty() && !PERSON.contains(column) && !services.contains(column))
                .toList();
        List<String> named =
                columns.stream().filter(column -> !column.isEmpty()).toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || new HashSet<>(named).size() < named.size()) {
            throw new Refusal("utilisateurs.colonnes");
        }
        return columns;
    }

    private static Line line(CsvRecord found, List<String> columns) {
        int number = Math.toIntExact(found.getStartingLineNumber());
        List<String> cells = found.getFields();
        long breaks = cells.stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        Optional<String> fault = Optional.empty();
        if (breaks > 0) {
            fault = Optional.of(new Refusal("utilisateurs.saut", number + breaks).text());
        } else if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            fault = Optional.of(new Refusal("ligne.colonnes", cells.size(), columns.size()).text());
        }
        return new Line(number, columns, cells, fault);
    }
}
