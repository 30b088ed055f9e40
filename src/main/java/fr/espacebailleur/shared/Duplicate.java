package fr.espacebailleur.shared;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/** Another one was quicker: what may be there only once is there already, and the database refused the second. */
public final class Duplicate {

    /** SQL: unique constraint violation. */
    private static final String STATE = "23505";

    /** A chain of causes might be a ring. */
    private static final int LONGEST_CHAIN = 50;

    private Duplicate() {}

    /** @param constraint its name, or the table's where it is its primary key */
    public static boolean isBehind(Throwable failure, String constraint) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .anyMatch(cause -> cause instanceof SQLException database
                        && STATE.equals(database.getSQLState())
                        && String.valueOf(database.getMessage())
                                .toLowerCase(Locale.ROOT) // H2 shouts
                                .contains(constraint));
    }
}
