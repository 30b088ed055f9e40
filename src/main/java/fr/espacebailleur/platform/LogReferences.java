package fr.espacebailleur.platform;

import fr.espacebailleur.web.RequestReference;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Each line of the log says which request it is about, as {@code RequestId}: this server's formatters write what they find
 * in a map among the parameters.
 */
@WebListener
public class LogReferences implements ServletContextListener, ServletRequestListener {

    private final Map<Handler, Optional<Filter>> before = new HashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            Optional<Filter> filter = Optional.ofNullable(handler.getFilter());
            before.put(handler, filter);
            handler.setFilter(line -> {
                addReference(line);
                return filter.map(first -> first.isLoggable(line)).orElse(true);
            });
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        before.forEach((handler, filter) -> handler.setFilter(filter.orElse(null)));
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        RequestReference.end();
    }

    private static void addReference(LogRecord line) {
        RequestReference.now().map(now -> Map.of("RequestId", now)).ifPresent(reference -> {
            Object[] parameters = Optional.ofNullable(line.getParameters()).orElseGet(() -> new Object[0]);
            if (!Arrays.asList(parameters).contains(reference)) { // of two handlers the second
                line.setParameters(Stream.concat(Stream.of(parameters), Stream.of(reference))
                        .toArray());
            }
        });
    }
}
