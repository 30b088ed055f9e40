package fr.espacebailleur.account.testing;

import fr.espacebailleur.testing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** The portal's tables in an empty database, without the portal. */
public final class PortalSchema {
    private PortalSchema() {}

    /** The embedded database, in memory until its last connection is closed. */
    public static Connection onH2() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Connection connection = DriverManager.getConnection(url, "portal", "");
        migrate(url, "portal", "", "h2");
        return connection;
    }

    public static Connection onPostgres() throws SQLException {
        String url = Postgres.freshDatabase();
        migrate(url, Postgres.USER, Postgres.PASSWORD, "postgresql");
        return Postgres.connect(url);
    }

    private static void migrate(String url, String user, String password, String vendor) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .load()
                .migrate();
    }
}
