package fr.espacebailleur.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks, even the owner of the tables: rows of evidence are only ever added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsentIsEvidence {
    private Connection database;

    abstract Connection migrated() throws SQLException;

    @BeforeAll
    void consent() throws SQLException {
        database = migrated();
        Row document = Row.legalDocument().into(database);
        Row.documentWithdrawal(Row.legalDocument().into(database)).into(database);
        for (int i = 0; i < 3; i++) {
            Row account = Row.account(Row.individual().into(database)).into(database);
            Row.consent(account, document).into(database);
            Row.journalEntry(account).into(database);
        }
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_id = account_id",
                "kind = 'TERMS_OF_USE'",
                "document_version = 2",
                "language = 'en'",
                "sha256 = 'b'",
                "person = 'Quelqu''un d''autre'",
                "accepted_at = current_timestamp"
            })
    void a_consent_is_not_changed(String change) throws SQLException {
        assertRefused("update consent set " + change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'TERMS_OF_USE'",
                "document_version = 2",
                "text = 'Autre chose'",
                "sha256 = 'b'",
                "in_force_from = current_timestamp"
            })
    void a_published_text_is_not_changed(String change) throws SQLException {
        assertRefused("update legal_document set " + change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = current_timestamp",
                "act = 'ACCOUNT_REACTIVATED'",
                "actor_id = account_id",
                "actor = 'Quelqu''un d''autre'",
                "account_id = null",
                "reason = ''",
                "detail = 'Autre chose'"
            })
    void a_line_of_the_journal_is_not_changed(String change) throws SQLException {
        assertRefused("update journal_entry set " + change);
    }

    @Test
    void a_line_of_the_journal_is_not_deleted() throws SQLException {
        assertRefused("delete from journal_entry");
        assertRefused("truncate table journal_entry");
    }

    @Test
    void a_consent_is_not_deleted() throws SQLException {
        assertRefused("delete from consent");
        assertRefused("delete from consent where id = (select min(id) from consent)");
    }

    @Test
    void a_published_text_is_not_deleted_not_even_one_that_nobody_accepted() throws SQLException {
        Row.legalDocument().into(database);
        assertRefused("delete from legal_document");
        assertRefused("delete from legal_document where not exists"
                + " (select 1 from consent where consent.document_version = legal_document.document_version)");
    }

    @Test
    void a_consent_does_not_go_with_its_account() throws SQLException {
        assertRefused("delete from account");
    }

    @Test
    void published_texts_are_not_emptied() throws SQLException {
        assertRefused("truncate table legal_document");
        assertRefused("truncate table consent");
    }

    @Test
    void a_withdrawal_is_neither_changed_nor_deleted() throws SQLException {
        assertRefused("update document_withdrawal set withdrawn_at = current_timestamp");
        assertRefused("delete from document_withdrawal");
        assertRefused("truncate table document_withdrawal");
    }

    @Test
    void another_one_is_added() throws SQLException {
        int before = evidence().size();
        Row account = Row.account(Row.individual().into(database)).into(database);
        Row.consent(account, Row.legalDocument().into(database)).into(database);
        assertThat(evidence()).hasSize(before + 2);
    }

    void assertRefused(String sql) throws SQLException {
        List<String> before = evidence();
        assertThat(before).isNotEmpty();
        assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> {
            try (Statement statement = database.createStatement()) {
                statement.execute(sql);
            }
        });
        assertThat(evidence()).isEqualTo(before);
    }

    private List<String> evidence() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("consent", "legal_document", "document_withdrawal", "journal_entry")) {
            try (Statement statement = database.createStatement();
                    ResultSet result = statement.executeQuery("select * from " + table + " order by 1")) {
                while (result.next()) {
                    StringBuilder row = new StringBuilder(table);
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.append('|').append(result.getString(i));
                    }
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }
}
