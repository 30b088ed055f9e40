package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An instant in a column « timestamp with time zone », which each database hands out in a type of its own. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        if (column instanceof OffsetDateTime h2) {
            return h2.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
