package fr.espacebailleur.bench;

import fr.espacebailleur.journey.PlainWalk;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Many accounts whose first connection is done, each of a landlord of its own: the rows of one that walked all five steps,
 * copied within the database, with names of their own and the same password.
 *
 * @param loginNames of all of them
 * @param password of each
 */
record Crowd(List<String> loginNames, String password) {

    private static final long FIRST_ID = 1_000_000_000L; // no sequence comes that far

    /** In a portal on PostgreSQL. */
    static Crowd in(PortalProcess portal, int many) {
        PlainWalk walk = PlainWalk.of(LandlordLine.aLandlord(), portal).complete();
        Set<String> loginNames = new LinkedHashSet<>();
        Set<String> userNumbers = new LinkedHashSet<>();
        Random random = new Random(many);
        while (loginNames.size() < many) {
            loginNames.add(LoginName.allocate(random).value());
        }
        while (userNumbers.size() < many) {
            userNumbers.add(UserNumber.allocate(random).value());
        }
        try (Connection connection = portal.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table crowd (n integer, login_name varchar, user_number varchar)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy crowd from stdin", new StringReader(lines(loginNames, userNumbers)));
            String template = walk.issued().userNumber();
            String account = "(select id from account where user_number = '" + template + "')";
            copy(
                    statement,
                    "landlord",
                    "id = (select landlord_id from account where user_number = '" + template + "')",
                    Map.of("id", FIRST_ID + " + n", "individual_reference", "'foule-' || n"));
            copy(
                    statement,
                    "account",
                    "id = " + account,
                    Map.of(
                            "id", FIRST_ID + " + n",
                            "landlord_id", FIRST_ID + " + n",
                            "reference", "'foule-' || n",
                            "login_name", "crowd.login_name",
                            "user_number", "crowd.user_number",
                            "email", "'foule-' || n || '@exemple.fr'",
                            "known_email", "'foule-' || n || '@exemple.fr'"));
            copy(statement, "credential", "account_id = " + account, Map.of("account_id", FIRST_ID + " + n"));
            copy(statement, "first_connection", "account_id = " + account, Map.of("account_id", FIRST_ID + " + n"));
            copy(
                    statement,
                    "consent",
                    "account_id = " + account,
                    Map.of("id", FIRST_ID + " + 10000000 * template.id + n", "account_id", FIRST_ID + " + n"));
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Crowd(List.copyOf(loginNames), walk.ownPassword());
    }

    private static String lines(Set<String> loginNames, Set<String> userNumbers) {
        StringBuilder lines = new StringBuilder();
        List<String> numbers = List.copyOf(userNumbers);
        int n = 0;
        for (String loginName : loginNames) {
            lines.append(n)
                    .append('\t')
                    .append(loginName)
                    .append('\t')
                    .append(numbers.get(n))
                    .append('\n');
            n++;
        }
        return lines.toString();
    }

    /** @param own what differs, by column */
    private static void copy(Statement statement, String table, String which, Map<String, String> own)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet known = statement.executeQuery(
                "select column_name from information_schema.columns where table_name = '" + table + "'")) {
            while (known.next()) {
                columns.add(known.getString(1));
            }
        }
        String values = columns.stream()
                .map(column -> own.getOrDefault(column, "template." + column))
                .collect(Collectors.joining(", "));
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " from crowd, " + table + " template where template." + which);
    }
}
