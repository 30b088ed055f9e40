package fr.espacebailleur.platform;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema is brought up to date before anything else asks the database. */
@ApplicationScoped
class Migration {

    @Resource(lookup = "java:app/jdbc/portal")
    private DataSource database;

    private String version = "";

    void run(@Observes @Priority(PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object start)
            throws SQLException {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + vendor())
                .load();
        flyway.migrate();
        version = flyway.info().current().getVersion().getVersion();
    }

    /** Of the schema, as the last migration made it; empty before. */
    String version() {
        return version;
    }

    private String vendor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }
}
