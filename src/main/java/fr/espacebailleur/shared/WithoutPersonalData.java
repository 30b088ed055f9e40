package fr.espacebailleur.shared;

import java.sql.SQLException;

/** A failure as it may be logged: where and of what kind, without messages, in which a database quotes values. */
public final class WithoutPersonalData extends Exception {
    private static final long serialVersionUID = 1L;

    private WithoutPersonalData(String kind, Throwable cause) {
        super(kind, cause);
    }

    public static WithoutPersonalData of(Throwable failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getName()
                + (failure instanceof SQLException database ? " " + database.getSQLState() : "");
        WithoutPersonalData told = new WithoutPersonalData(kind, cause == null || cause == failure ? null : of(cause));
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
