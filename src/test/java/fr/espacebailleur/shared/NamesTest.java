package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nom and Prénom, raison sociale, Fonction. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Durand",
                "d'Ormesson",
                "L’Hôte",
                "Jean-Noël",
                "O",
                "Nguyễn Thị",
                "Müller",
                "Ben M.",
                "عبد الله",
                "Đặng",
                "李",
                "𠮷田"
            })
    void a_name_of_any_script_is_taken(String typed) {
        assertThat(PersonName.of(typed).value()).isEqualTo(typed);
    }

    @Test
    void the_same_name_is_the_same_value() {
        assertThat(PersonName.of(" He\u0301le\u0300ne \u00a0 \u202fJean\u2011Noe\u0308l\u200b "))
                .isEqualTo(new PersonName("Hélène Jean-Noël"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Durand2",
                "Durand & fils",
                "<b>Durand</b>",
                "Durand;Martin",
                "a\tb",
                "a\nb",
                "-",
                "...",
                "'",
                "😀",
                "Du_rand",
                "=Durand",
                "a\u0000",
                "\ud842",
                "\u0301"
            })
    void what_is_not_a_name_is_refused(String typed) {
        assertRefused("nom.caracteres", () -> PersonName.of(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0\u200b"})
    void an_empty_one_is_refused(String typed) {
        assertRefused("nom.vide", () -> PersonName.of(typed));
        assertRefused("raison-sociale.vide", () -> LegalName.of(typed));
        assertRefused("fonction.vide", () -> JobTitle.of(typed));
    }

    @Test
    void the_longest_is_taken_and_one_more_character_is_refused() {
        assertThat(PersonName.of("é".repeat(100)).value()).hasSize(100);
        assertThat(LegalName.of("é".repeat(150)).value()).hasSize(150);
        assertThat(JobTitle.of("é".repeat(100)).value()).hasSize(100);
        assertRefused("nom.long", () -> PersonName.of("é".repeat(101)));
        assertRefused("raison-sociale.long", () -> LegalName.of("é".repeat(151)));
        assertRefused("fonction.long", () -> JobTitle.of("é".repeat(101)));
    }

    @Test
    void a_raison_sociale_and_a_fonction_hold_every_printable_character() {
        assertThat(LegalName.of("  SCI «\u00a0Les 3 Tilleuls\u00a0» & Cie (S.A.)")
                        .value())
                .isEqualTo("SCI « Les 3 Tilleuls » & Cie (S.A.)");
        assertThat(JobTitle.of("Gérant(e) / comptable n° 2").value()).isEqualTo("Gérant(e) / comptable n° 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u2029b", "a\u0085b", "a\ud842b", "a\uffffb"})
    void what_cannot_be_printed_is_refused(String typed) {
        assertRefused("raison-sociale.caracteres", () -> LegalName.of(typed));
        assertRefused("fonction.caracteres", () -> JobTitle.of(typed));
    }
}
