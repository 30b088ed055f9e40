package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateTest {

    /** As PostgreSQL and H2 tell it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: duplicate key value violates unique constraint \"account_email_key\"",
                "Unique index or primary key violation: \"PUBLIC.ACCOUNT_EMAIL_KEY_INDEX_7 ON PUBLIC.ACCOUNT(EMAIL)\""
            })
    void itIsFoundHoweverDeepItLies(String told) {
        SQLException cause = new SQLException(told, "23505");
        assertThat(Duplicate.isBehind(new IllegalStateException(new IllegalStateException(cause)), "account_email_key"))
                .isTrue();
        assertThat(Duplicate.isBehind(cause, "account_login_name_key")).isFalse();
    }

    /** The statement that failed names its table, too. */
    @Test
    void anotherFailureOfTheSameTableIsNone() {
        assertThat(Duplicate.isBehind(new SQLException("insert into caf_contact", "08006"), "caf_contact"))
                .isFalse();
        assertThat(Duplicate.isBehind(new SQLException("insert into caf_contact"), "caf_contact"))
                .isFalse();
    }
}
