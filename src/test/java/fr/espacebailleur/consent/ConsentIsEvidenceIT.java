package fr.espacebailleur.consent;

import fr.espacebailleur.account.testing.PortalSchema;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentIsEvidenceIT extends ConsentIsEvidence {

    @Override
    Connection migrated() throws SQLException {
        return PortalSchema.onPostgres();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate consent",
                "truncate consent cascade",
                "truncate legal_document cascade",
                "truncate account cascade",
                "truncate landlord cascade"
            })
    void nothing_is_emptied_by_whatever_way(String sql) throws SQLException {
        assertRefused(sql);
    }

    @Test
    void an_insert_changes_nothing_on_its_way() throws SQLException {
        assertRefused("insert into consent select * from consent on conflict (id) do update set person = 'x'");
    }
}
