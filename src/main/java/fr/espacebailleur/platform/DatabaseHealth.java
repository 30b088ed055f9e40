package fr.espacebailleur.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code /health/ready}: this node can serve people, because the database answers; {@code /health/started}: the schema is
 * migrated, too, since the portal does not start before. {@code /health/live} does not ask the database: it is well again
 * by itself, and a restart would help nobody.
 */
@Startup
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/portal")
    private DataSource database;

    @Inject
    private Migration migration;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(answers())
                .withData("schema", migration.version())
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }
}
