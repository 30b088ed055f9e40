package fr.espacebailleur.platform;

import fr.espacebailleur.shared.Outage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Tells EclipseLink the type of an instant's column, since it takes an empty one for text, which PostgreSQL refuses; not to
 * try three times more, five seconds apart, when the database is away: whoever asked would wait; and, at start, to wait for
 * a database that is not there yet: else the server would stay up without the portal, until somebody looks.
 */
public class PersistenceRules implements SessionCustomizer {
    private static final Logger LOG = System.getLogger(PersistenceRules.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Override
    public void customize(Session session) throws SQLException, InterruptedException {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getDescriptors().values().forEach(PersistenceRules::customize);
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                WithoutKeys.useIn((DatabaseSession) event.getSession());
            }
        });
        while (!isThere(session)) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static void customize(ClassDescriptor descriptor) {
        Arrays.stream(descriptor.getJavaClass().getDeclaredFields())
                .filter(field -> field.getType() == Instant.class)
                .map(field -> descriptor.getMappingForAttributeName(field.getName()))
                .forEach(mapping -> mapping.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE));
    }

    private static boolean isThere(Session session) throws SQLException {
        try {
            ((Connection) session.getLogin().connectToDatasource(null, session)).close();
            return true;
        } catch (DatabaseException failure) {
            if (Outage.behind(failure).isEmpty()) {
                throw failure;
            }
            LOG.log(Level.WARNING, "the start waits for the database: {0}", String.valueOf(failure.getCause()));
            return false;
        }
    }
}
