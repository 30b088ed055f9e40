package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    /** Cut off; deadlock; cannot be put into any order; disk full; shut down. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "40001", "53100", "57P01"})
    void whatPassesByItselfIsAnOutageHoweverDeepItLies(String state) {
        SQLException cause = new SQLException("", state);
        assertThat(Outage.behind(new IllegalStateException(new IllegalStateException(cause))))
                .contains(cause);
    }

    /** A row that is there already; a table that is not; no reason given. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", ""})
    void whatWouldFailAgainIsNone(String state) {
        assertThat(Outage.behind(new SQLException("", state))).isEmpty();
    }

    @Test
    void aFailureWithoutStateIsNone() {
        assertThat(Outage.behind(new SQLException("?"))).isEmpty();
    }
}
