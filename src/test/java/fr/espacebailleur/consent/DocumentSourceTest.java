package fr.espacebailleur.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSourceTest {

    @Test
    void its_lines_end_alike_and_nothing_is_around_it() {
        assertThat(DocumentSource.of("\ufeff\r\n Titre\r\n\r\nUn\ttexte.\rDeux.  \n\n")
                        .text())
                .isEqualTo("Titre\n\nUn texte.\nDeux.\n");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \n \r\n"})
    void it_is_not_empty(String typed) {
        refused(typed, "document.vide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un titre sans texte",
                "Un titre\nsans ligne vide",
                "## Un intertitre\n\nDu texte.",
                "- un point\n\nDu texte."
            })
    void it_begins_with_a_title_on_a_line_of_its_own(String typed) {
        refused(typed, "document.sans-titre");
        refused("x".repeat(201) + "\n\nDu texte.", "document.sans-titre");
        assertThat(DocumentSource.of("x".repeat(200) + "\n\nDu texte.").text()).hasSize(212);
    }

    @Test
    void it_is_as_long_as_its_column_at_most() {
        String longest = "Titre\n\n" + "x".repeat(DocumentSource.MAX_LENGTH - 8);
        assertThat(DocumentSource.of(longest).text()).hasSize(DocumentSource.MAX_LENGTH);
        refused(longest + "x", "document.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u0085", "\u2028", "\ud800"})
    void what_cannot_be_printed_is_refused_with_its_line(String character) {
        refused("Titre\n\nUn.\nDeux" + character + ".", "document.caracteres");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DocumentSource.of("Titre\n\nUn.\nDeux" + character + "."))
                .satisfies(refusal -> assertThat(refusal.text()).contains("ligne 4"));
    }

    private static void refused(String typed, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DocumentSource.of(typed))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
