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
 * {@code /health/ready} says no while a file says that this node is about to be stopped: the proxy sends nobody here any
 * more, and whoever is served still is. The server itself would be gone before the proxy notices.
 */
@Readiness
@ApplicationScoped
public class LeavingHealth implements HealthCheck {

    @Inject
    @ConfigProperty(name = "portal.leaving")
    private String leaving;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("staying")
                .status(!Files.exists(Path.of(leaving)))
                .build();
    }
}
