package fr.espacebailleur.shared;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is nobody's fault who asks, and passes by itself: the database cannot be reached, or there is too much to do. */
public final class Outage {

    /**
     * Of SQL: connection exception; transaction rolled back, as when two wait for each other; insufficient resources, a full
     * disk among them; operator intervention, as when PostgreSQL is shut down.
     */
    private static final List<String> STATES = List.of("08", "40", "53", "57P");

    /** A chain of causes might be a ring. */
    private static final int LONGEST_CHAIN = 50;

    private Outage() {}

    /** @return the outage that the failure comes from, if any */
    public static Optional<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .filter(Outage::isOutage)
                .findFirst();
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException database) {
            String state = database.getSQLState();
            return database instanceof SQLTransientConnectionException
                    || (state != null && STATES.stream().anyMatch(state::startsWith));
        }
        return cause instanceof Overload || cause instanceof ResourceAllocationException;
    }
}
