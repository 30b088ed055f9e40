package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void what_begins_like_a_formula_is_inert(String value) {
        assertThat(Spreadsheet.inert(value)).isEqualTo("'" + value);
    }

    @Test
    void what_does_not_is_left_as_it_is() {
        assertThat(Spreadsheet.inert("R-1=2")).isEqualTo("R-1=2");
        assertThat(Spreadsheet.inert("")).isEmpty();
    }
}
