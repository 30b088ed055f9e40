package fr.espacebailleur.account.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** What really is in the portal's tables. */
@ApplicationScoped
public class Tables {

    @Resource(lookup = "java:app/jdbc/portal")
    private DataSource database;

    /** The rows of the answer, each with its columns, as text. */
    public List<List<String>> rows(String query, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public List<String> column(String query, Object... arguments) {
        return rows(query, arguments).stream().map(row -> row.get(0)).toList();
    }

    public String value(String query, Object... arguments) {
        return Objects.requireNonNull(column(query, arguments).get(0));
    }

    /** Changes what would take a landlord of another kind. */
    public void execute(String statementText, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statementText, e);
        }
    }

    public Instant instant(String query, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public long count(String query, Object... arguments) {
        return Long.parseLong(value(query, arguments));
    }
}
