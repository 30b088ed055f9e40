package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    /** The example of Insee's own documentation. */
    private static final String EXAMPLE = "73282932000074";

    @Test
    void it_is_read_with_spaces() {
        assertThat(Siret.of(" 732\u00a0829 320 00074 ")).isEqualTo(new Siret(EXAMPLE));
    }

    @Test
    void every_wrong_digit_is_found() {
        for (int i = 0; i < EXAMPLE.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                StringBuilder typed = new StringBuilder(EXAMPLE);
                typed.setCharAt(i, wrong);
                if (!EXAMPLE.contentEquals(typed)) {
                    assertRefused("siret.controle", () -> Siret.of(typed.toString()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000000048", "35600000000001", "35600000049837"})
    void la_poste_has_a_rule_of_its_own(String typed) {
        assertThat(Siret.of(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000000049", "35600000000002", "35600000049838"})
    void la_poste_can_be_wrong_too(String typed) {
        assertRefused("siret.controle", () -> Siret.of(typed));
    }

    @Test
    void nobody_has_the_siren_of_zeros() {
        assertRefused("siret.controle", () -> Siret.of("00000000000000"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \u202f"})
    void an_empty_one_is_refused(String typed) {
        assertRefused("siret.vide", () -> Siret.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "732829320",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
                "7.3282932E+13"
            })
    void what_is_not_14_digits_is_refused(String typed) {
        assertRefused("siret.forme", () -> Siret.of(typed));
    }
}
