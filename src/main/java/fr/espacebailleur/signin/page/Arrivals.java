package fr.espacebailleur.signin.page;

import fr.espacebailleur.signin.Arrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** Reads off a request from where it comes. */
@ApplicationScoped
class Arrivals {

    Arrival of(HttpServletRequest request) {
        return new Arrival(
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                Set.of(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
