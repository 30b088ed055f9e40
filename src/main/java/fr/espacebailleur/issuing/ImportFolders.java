package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one import folder of this node. */
@ApplicationScoped
class ImportFolders {

    @Produces
    @Singleton
    ImportFolder folder(
            Clock clock,
            @ConfigProperty(name = "portal.import.directory") String directory,
            @ConfigProperty(name = "portal.import.interval") Duration interval) {
        return new ImportFolder(Path.of(directory), interval, clock);
    }
}
