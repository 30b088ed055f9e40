package fr.espacebailleur.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready} tells whether letters can be written. When they cannot, nobody is kept out for that: they stay
 * due, and an alert says so.
 */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

    @Inject
    @ConfigProperty(name = "portal.outbox.directory")
    private String outbox;

    @Override
    public HealthCheckResponse call() {
        Path folder = Path.of(outbox);
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("writable", !Files.exists(folder) || Files.isWritable(folder)) // made when it is needed first
                .build();
    }
}
