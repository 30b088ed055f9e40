package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The name under which this run of the portal holds imports; after a restart it is somebody else. */
@ApplicationScoped
class ThisNode {
    private final String name = UUID.randomUUID().toString();

    String name() {
        return name;
    }
}
