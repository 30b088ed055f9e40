package fr.espacebailleur.account;

import fr.espacebailleur.account.testing.PortalSchema;
import java.sql.Connection;
import java.sql.SQLException;

class DatabaseConstraintsIT extends DatabaseConstraints {

    @Override
    Connection migrated() throws SQLException {
        return PortalSchema.onPostgres();
    }
}
