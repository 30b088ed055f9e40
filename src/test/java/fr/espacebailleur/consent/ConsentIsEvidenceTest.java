package fr.espacebailleur.consent;

import fr.espacebailleur.account.testing.PortalSchema;
import java.sql.Connection;
import java.sql.SQLException;

/** The embedded database, which knows no trigger for truncate. */
class ConsentIsEvidenceTest extends ConsentIsEvidence {

    @Override
    Connection migrated() throws SQLException {
        return PortalSchema.onH2();
    }
}
