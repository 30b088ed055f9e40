package fr.espacebailleur.signinhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CafReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Réf-12/A 34", "ref12a34", "REF 12 A 34", "réf–12.a_34", "re\u0301f-12a34", "\u200bREF12A34"})
    void case_spaces_accents_and_signs_are_forgiven(String typed) {
        assertThat(CafReference.of(typed).isOf("RÉF-12/A.34")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref12a3", "ref12a345", "ref12b34", "ref21a34"})
    void another_one_is_another_one(String typed) {
        assertThat(CafReference.of(typed).isOf("RÉF-12/A.34")).isFalse();
    }

    @Test
    void nothing_is_never_the_right_one() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CafReference.of("---"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CafReference.of(null));
        assertThat(CafReference.of("x").isOf("---")).isFalse();
    }

    @Test
    void one_that_is_longer_than_any_is_refused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CafReference.of("x".repeat(10_000)));
        assertThat(CafReference.of("x".repeat(60)).isOf("X".repeat(60))).isTrue();
    }

    @Test
    void it_is_not_shown() {
        assertThat(CafReference.of("REF-12").toString()).doesNotContain("12");
    }
}
