package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    @Property
    void an_allocated_one_is_read_in_every_disguise(@ForAll long seed) {
        Random random = new Random(seed);
        LoginName allocated = LoginName.allocate(random);
        assertThat(LoginName.of(Disguise.of(allocated.value(), random))).isEqualTo(allocated);
        assertThat(LoginName.of(allocated.printed())).isEqualTo(allocated);
    }

    @Property
    void it_is_printed_in_groups_of_three_three_and_four(@ForAll long seed) {
        LoginName allocated = LoginName.allocate(new Random(seed));
        assertThat(allocated.printed()).matches("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}");
        assertThat(allocated.printed().replace("-", "")).isEqualTo(allocated.value());
    }

    @Test
    void every_wrong_character_is_told_as_a_typing_error() {
        samples().forEach(value -> {
            for (int i = 0; i < value.length(); i++) {
                for (char wrong = '0'; wrong <= 'Z'; wrong++) {
                    StringBuilder typed = new StringBuilder(value);
                    typed.setCharAt(i, wrong);
                    if (Character.isLetterOrDigit(wrong) && !value.contentEquals(typed)) {
                        assertRefused("identifiant.faute", () -> LoginName.of(typed.toString()));
                    }
                }
            }
        });
    }

    @Test
    void every_exchange_of_two_characters_is_told_as_a_typing_error() {
        samples().forEach(value -> {
            for (int i = 0; i < value.length(); i++) {
                for (int j = i + 1; j < value.length(); j++) {
                    StringBuilder typed = new StringBuilder(value);
                    typed.setCharAt(i, value.charAt(j));
                    typed.setCharAt(j, value.charAt(i));
                    if (!value.contentEquals(typed)) {
                        assertRefused("identifiant.faute", () -> LoginName.of(typed.toString()));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "-", "\u00a0", "\u200b"})
    void an_empty_one_is_refused(String typed) {
        assertRefused("identifiant.vide", () -> LoginName.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "prenom.nom@exemple.fr, identifiant.est-un-mail",
        "a@b, identifiant.est-un-mail",
        "732 829 320 00074, identifiant.est-un-siret",
        "73282932000074, identifiant.est-un-siret",
        "73282932000075, identifiant.est-un-numero",
        "W74X WM2K XX8T H8, identifiant.est-un-numero",
        "abcdefgh012345, identifiant.est-un-numero",
        "KTR472, identifiant.forme",
        "KTR4729MXPK, identifiant.forme",
        "éàçùèêïôû@, identifiant.est-un-mail",
        "KTR472éMXP, identifiant.forme",
        "KTR472.9MXP, identifiant.forme",
        "1234567890123456, identifiant.forme",
        "0000000000, identifiant.faute",
        "OIL0123456, identifiant.faute"
    })
    void something_else_is_named_by_its_shape(String typed, String key) {
        assertRefused(key, () -> LoginName.of(typed));
    }

    @Test
    void an_allocated_numero_d_utilisateur_is_told_from_an_identifiant() {
        IntStream.range(0, 100)
                .mapToObj(seed -> UserNumber.allocate(new Random(seed)))
                .forEach(number -> assertRefused("identifiant.est-un-numero", () -> LoginName.of(number.value())));
    }

    private static Stream<String> samples() {
        return IntStream.range(0, 50)
                .mapToObj(seed -> LoginName.allocate(new Random(seed)).value());
    }
}
