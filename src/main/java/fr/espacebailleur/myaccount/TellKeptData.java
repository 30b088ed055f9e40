package fr.espacebailleur.myaccount;

import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.shared.KeptData.Datum;
import fr.espacebailleur.shared.KeptData.Table;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * « Mes données »: all that the portal keeps of an account, for its holder to read (RGPD, article 15) and to take along
 * (article 20).
 */
@ApplicationScoped
public class TellKeptData {

    private static final Words WORDS = new Words("donnees");
    private static final Words PAPER = new Words("papiers");

    private final GatherKeptData gather;
    private final PrintPaper paper;
    private final Clock clock;

    @Inject
    TellKeptData(GatherKeptData gather, PrintPaper paper, Clock clock) {
        this.gather = gather;
        this.paper = paper;
        this.clock = clock;
    }

    protected TellKeptData() {
        this(null, null, null);
    }

    /** For machines: an object with a list a table, each row an object with the names that people read; UTF-8. */
    public void asJson(long accountId, OutputStream out) {
        List<Table> tables = gather.of(accountId);
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out, StandardCharsets.UTF_8)) {
            json.writeStartObject();
            json.write(WORDS.of("copie"), clock.instant().toString());
            for (Table table : tables) {
                json.writeStartArray(WORDS.of(table.name()));
                table.rows().forEach(row -> {
                    json.writeStartObject();
                    row.forEach(datum -> write(json, label(table, datum), datum));
                    json.writeEnd();
                });
                json.writeEnd();
            }
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, String label, Datum datum) {
        Object value = datum.value().orElse(null);
        if (value == null) {
            json.writeNull(label);
        } else if (value instanceof Boolean yes) {
            json.write(label, yes);
        } else if (value instanceof Integer number) {
            json.write(label, number);
        } else if (value instanceof Enum<?> one) {
            json.write(label, words(one));
        } else {
            json.write(label, value.toString());
        }
    }

    /** For people: a PDF. */
    public void asPdf(long accountId, OutputStream out) throws IOException {
        int unused = paper.of(xhtml(gather.of(accountId)), out);
    }

    String xhtml(List<Table> tables) {
        Sheet sheet = new Sheet(paper, PAPER.of("donnees.titre"))
                .paragraph(PAPER.of("donnees.introduction", ParisTime.minute(clock.instant())))
                .paragraph(PAPER.of("donnees.secret"));
        for (Table table : tables) {
            sheet.heading(WORDS.of(table.name()));
            if (table.rows().isEmpty()) {
                sheet.paragraph(PAPER.of("donnees.rien"));
            }
            int number = 0;
            for (List<Datum> row : table.rows()) {
                if (table.rows().size() > 1) {
                    sheet.smallHeading(String.valueOf(++number));
                }
                row.forEach(datum -> sheet.fact(label(table, datum), read(datum)));
            }
        }
        return sheet.xhtml();
    }

    private static String read(Datum datum) {
        Object value = datum.value().orElse("");
        if (value instanceof Boolean yes) {
            return PAPER.of(yes ? "donnees.oui" : "donnees.non");
        }
        if (value instanceof Instant instant) {
            return ParisTime.minute(instant);
        }
        String read = value instanceof Enum<?> one ? words(one) : value.toString();
        return read.isEmpty() ? PAPER.of("donnees.vide") : read;
    }

    private static String label(Table table, Datum datum) {
        return WORDS.of(table.name() + "." + datum.column());
    }

    private static String words(Enum<?> one) {
        return WORDS.of("valeur." + one.name().toLowerCase(Locale.ROOT));
    }
}
