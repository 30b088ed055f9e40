package fr.espacebailleur.platform;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many sessions began on this node and have not ended; one that came from another node and ends here is none less. */
@WebListener
public class SessionMetrics implements ServletContextListener, HttpSessionListener {

    private final AtomicInteger sessions = new AtomicInteger();

    @Inject
    private MetricRegistry registry;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        registry.gauge("espacebailleur_sessions", sessions::get);
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.updateAndGet(open -> Math.max(0, open - 1));
    }
}
