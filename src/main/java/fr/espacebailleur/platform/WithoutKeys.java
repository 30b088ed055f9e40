package fr.espacebailleur.platform;

import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.eclipse.persistence.sessions.DatabaseSession;

/**
 * PostgreSQL whose locked rows may still be pointed at: EclipseLink's {@code FOR UPDATE} also takes the row's key, so that
 * a line of the journal that another writes of the account waits for it, and two that wait for each other fall. Whoever
 * changes a key takes the stronger lock by that. Source: PostgreSQL, « Row-Level Locks ».
 */
public class WithoutKeys extends PostgreSQLPlatform {
    private static final String LOCK = " FOR NO KEY UPDATE";

    /** Once the database is known: the sequences that were connected by then are connected anew. */
    static void useIn(DatabaseSession session) {
        if (session.getDatasourcePlatform() instanceof PostgreSQLPlatform) {
            session.getLogin().usePlatform(new WithoutKeys());
            session.getSequencingControl().resetSequencing();
        }
    }

    @Override
    public String getSelectForUpdateString() {
        return LOCK;
    }

    @Override
    public String getSelectForUpdateOfString() {
        return LOCK + " OF ";
    }
}
