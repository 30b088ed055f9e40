package fr.espacebailleur.consent;

import fr.espacebailleur.account.testing.PortalSchema;
import java.sql.Connection;
import java.sql.SQLException;

/** The embedded database. */
class ConsentIsEvidenceTest extends ConsentIsEvidence {

    @Override
    Connection migrated() throws SQLException {
        return PortalSchema.onH2();
    }
}
