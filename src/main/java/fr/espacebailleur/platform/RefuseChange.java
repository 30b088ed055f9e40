package fr.espacebailleur.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.api.Trigger;

/** On H2, rows of a table of evidence are only ever added; PostgreSQL has a trigger of its own. */
public class RefuseChange implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLIntegrityConstraintViolationException("rows of this table are only ever added");
    }
}
