package fr.espacebailleur.shared;

import java.util.List;
import java.util.Optional;

/**
 * A room's part of all that the portal keeps of an account, as its holder may read it (RGPD, articles 15 and 20). No
 * secret, no fingerprint of one, and nobody else's name.
 */
public interface KeptData {

    /** Of one account; a table without a row of it has none. */
    List<Table> of(long accountId);

    /** @param name of the table in the database, or of a part of it */
    record Table(String name, List<List<Datum>> rows) {}

    /**
     * @param column of the table, without its name
     * @param value a text, a number, an instant, a boolean or an enum
     */
    record Datum(String column, Optional<Object> value) {

        /** @param value empty when nothing is kept there */
        public static Datum of(String column, Optional<?> value) {
            return new Datum(column, value.map(Object.class::cast));
        }

        /** @param value may be null */
        public static Datum of(String column, Object value) {
            return new Datum(column, Optional.ofNullable(value));
        }
    }
}
