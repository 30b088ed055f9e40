package fr.espacebailleur.platform;

import java.sql.Types;
import java.time.Instant;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Tells EclipseLink the type of an instant's column: it takes an empty one for text, which PostgreSQL refuses. */
public class EmptyInstants implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(mapping -> mapping.getAttributeClassification() == Instant.class)
                .map(DatabaseMapping::getField)
                .forEach(field -> field.setSqlType(Types.TIMESTAMP_WITH_TIMEZONE));
    }
}
