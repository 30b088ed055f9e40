package fr.espacebailleur.myaccount.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever is signed in typed his password once more, some minutes ago: he may take all data of his account along. A
 * session that somebody left open is not enough.
 */
@ApplicationScoped
class RecentPassword {

    private static final String ATTRIBUTE = RecentPassword.class.getName();

    private final Clock clock;
    private final Duration valid;

    @Inject
    RecentPassword(Clock clock, @ConfigProperty(name = "portal.my-data.password-valid") Duration valid) {
        this.clock = clock;
        this.valid = valid;
    }

    protected RecentPassword() {
        this(null, null);
    }

    private record Typed(long accountId, Instant at) implements Serializable {}

    void isTyped(long accountId, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new Typed(accountId, clock.instant()));
    }

    /** For this very account: another one of the same landlord has a password of its own. */
    boolean isThere(long accountId, HttpServletRequest request) {
        return request.getSession(false) != null
                && request.getSession(false).getAttribute(ATTRIBUTE) instanceof Typed typed
                && typed.accountId() == accountId
                && clock.instant().isBefore(typed.at().plus(valid));
    }
}
