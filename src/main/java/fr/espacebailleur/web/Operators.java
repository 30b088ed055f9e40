package fr.espacebailleur.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever may read what the portal tells of itself: the addresses of {@code portal.monitoring.from}, and never somebody
 * for whom a proxy asks.
 */
@ApplicationScoped
public class Operators {

    private static final List<String> SAID_BY_PROXIES = List.of("X-Forwarded-For", "Forwarded");

    private final List<Network> from;

    /** @param from with commas between them: this server cannot inject an optional list */
    @Inject
    Operators(@ConfigProperty(name = "portal.monitoring.from") Optional<String> from) {
        this.from = Network.all(from.orElse(""));
    }

    protected Operators() {
        this(Optional.empty());
    }

    /** So that an address that is written wrong is told at the start. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Objects.requireNonNull(from);
    }

    public boolean include(HttpServletRequest request) {
        return include(request.getRemoteAddr(), SAID_BY_PROXIES.stream().map(request::getHeader));
    }

    boolean include(String connected, Stream<String> saidByProxies) {
        return saidByProxies.allMatch(Objects::isNull)
                && Network.address(connected)
                        .filter(address -> from.stream().anyMatch(network -> network.contains(address)))
                        .isPresent();
    }
}
