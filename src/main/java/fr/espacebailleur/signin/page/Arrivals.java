package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.Arrival;
import fr.espacebailleur.web.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Reads off a request from where it comes. */
@ApplicationScoped
class Arrivals {

    private final ClientAddress clientAddress;
    private final KnownBrowsers knownBrowsers;

    @Inject
    Arrivals(ClientAddress clientAddress, KnownBrowsers knownBrowsers) {
        this.clientAddress = clientAddress;
        this.knownBrowsers = knownBrowsers;
    }

    protected Arrivals() {
        this(null, null);
    }

    Arrival of(HttpServletRequest request) {
        return new Arrival(
                clientAddress.of(request),
                knownBrowsers.of(request),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
