package fr.espacebailleur.platform;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink the type of an instant's column, since it takes an empty one for text, which PostgreSQL refuses; and
 * not to try three times more, five seconds apart, when the database is away: whoever asked would wait.
 */
public class PersistenceRules implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getDescriptors().values().forEach(PersistenceRules::customize);
    }

    private static void customize(ClassDescriptor descriptor) {
        Arrays.stream(descriptor.getJavaClass().getDeclaredFields())
                .filter(field -> field.getType() == Instant.class)
                .map(field -> descriptor.getMappingForAttributeName(field.getName()))
                .forEach(mapping -> mapping.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE));
    }
}
