package fr.espacebailleur.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One real PostgreSQL server for all tests of this JVM, with as many empty databases as they ask for. */
public final class Postgres {
    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private Postgres() {}

    /** @return the JDBC URL of an empty database; user and password are the constants above */
    public static String freshDatabase() {
        String name = "portal_" + UUID.randomUUID().toString().replace("-", "");
        String server = Server.url("postgres");
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.url(name);
    }

    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Started when first asked for, and ended with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String url(String database) {
            return "jdbc:postgresql://localhost:" + RUNNING.getPort() + "/" + database;
        }
    }
}
