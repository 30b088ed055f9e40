package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the visitor's session lasts: pages say so, and warn before it ends. */
@Named
@RequestScoped
public class SessionLimits {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.session.absolute")
    private Duration absoluteLimit;

    /** As the container counts. */
    private Duration idleLimit() {
        return Duration.ofMinutes(request.getServletContext().getSessionTimeout());
    }

    /** After so many seconds without a request it ends. */
    public long getIdleSeconds() {
        return idleLimit().toSeconds();
    }

    /** So many seconds are left at most, whatever is asked. */
    public long getSecondsLeft() {
        return Session.of(request)
                .map(session -> session.current().signedInAt().plus(absoluteLimit))
                .map(end -> Duration.between(clock.instant(), end).toSeconds())
                .orElse(0L);
    }

    /** In words. */
    public String getIdle() {
        return words(idleLimit());
    }

    /** In words. */
    public String getAbsolute() {
        return words(absoluteLimit);
    }

    private static String words(Duration limit) {
        boolean hours = limit.toHours() > 1 && limit.toMinutesPart() == 0;
        return new Words("connexions")
                .of(hours ? "duree.heures" : "duree.minutes", hours ? limit.toHours() : limit.toMinutes());
    }
}
