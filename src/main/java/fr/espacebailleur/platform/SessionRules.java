package fr.espacebailleur.platform;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an idle session lasts, and what its cookie forbids. */
@WebListener
public class SessionRules implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "portal.session.idle")
    private Duration idleLimit;

    @Inject
    @ConfigProperty(name = "portal.public-url")
    private String publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext portal = event.getServletContext();
        // The container counts in whole minutes.
        portal.setSessionTimeout((int) Math.max(1, idleLimit.toMinutes()));
        SessionCookieConfig cookie = portal.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        boolean encrypted = publicUrl.startsWith("https:");
        cookie.setSecure(encrypted);
        cookie.setPath("/");
        cookie.setName(encrypted ? "__Host-session" : "session");
    }
}
