package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Row.account;
import static fr.espacebailleur.account.testing.Row.individual;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.testing.PortalSchema;
import fr.espacebailleur.account.testing.Row;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they are searched, new ones and those that were stored before. */
class SearchNameIT {
    private static final String RENEWAL = "/db/migration/V2026_11_28_40__names_are_found_by_plain_letters.sql";

    @ParameterizedTest
    @CsvSource({
        "Lecœur, LECOEUR",
        "Œuvre de l’Exemple, OEUVRE DE L EXEMPLE",
        "Læticia, LAETICIA",
        "Weiß, WEISS",
        "STRAẞE, STRASSE",
        "Sørensen, SORENSEN",
        "Wałęsa, WALESA",
        "Đặng, DANG",
        "Ðór Þór, DOR THOR",
        "Noël-Müller, NOEL MULLER"
    })
    void aNameIsFoundByTheLettersOfAFrenchKeyboard(String name, String plain) {
        assertThat(SearchName.of(name).value()).isEqualTo(plain);
    }

    @Test
    void thoseStoredBeforeAreRenewedOnBothDatabases() throws Exception {
        for (Connection database : List.of(PortalSchema.onH2(), PortalSchema.onPostgres())) {
            try (database) {
                Row landlord = individual().with("search_name", "LECŒUR SØRENSEN");
                Row long220 = individual().with("search_name", "Æ".repeat(220));
                Row plain = individual().with("search_name", "MARTIN JEANNE");
                Row account = account(landlord).with("search_name", "WAŁESA WEIß œÞ");
                for (Row row : List.of(landlord, long220, plain, account)) {
                    row.into(database);
                }
                renew(database);
                assertThat(nameOf(database, "landlord", landlord)).isEqualTo("LECOEUR SORENSEN");
                assertThat(nameOf(database, "landlord", long220)).isEqualTo("AE".repeat(110));
                assertThat(nameOf(database, "landlord", plain)).isEqualTo("MARTIN JEANNE");
                assertThat(nameOf(database, "account", account)).isEqualTo("WALESA WEISS OETH");
            }
        }
    }

    private static void renew(Connection database) throws IOException, SQLException {
        try (InputStream script = SearchNameIT.class.getResourceAsStream(RENEWAL);
                Statement statement = database.createStatement()) {
            for (String update :
                    new String(script.readAllBytes(), UTF_8).strip().split(";\n", -1)) {
                statement.execute(update);
            }
        }
    }

    private static String nameOf(Connection database, String table, Row row) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select search_name from " + table + " where id = ?")) {
            query.setLong(1, row.id());
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
