package fr.espacebailleur.agent.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where the API is, and what belongs to it. */
@ApplicationPath("/api")
public class PortalApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                BearerFilter.class,
                ImportsResource.class,
                AccountsResource.class,
                PassesResource.class,
                Problems.class);
    }
}
