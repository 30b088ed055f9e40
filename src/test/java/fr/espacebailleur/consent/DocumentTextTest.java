package fr.espacebailleur.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.consent.DocumentText.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextTest {

    @Test
    void the_first_line_is_the_title_and_the_rest_is_told_apart() {
        DocumentText text = DocumentText.of("""
                Règles d'usage

                Un paragraphe
                sur deux lignes.

                ## Un titre

                - un point
                - un autre
                qui se poursuit

                Fin.
                """, 3, Instant.EPOCH, "abc");
        assertThat(text.title()).isEqualTo("Règles d'usage");
        assertThat(text.version()).isEqualTo(3);
        assertThat(text.sha256()).isEqualTo("abc");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(false, false, "Un paragraphe sur deux lignes."),
                        new Block(true, false, "Un titre"),
                        new Block(false, true, "un point"),
                        new Block(false, true, "un autre qui se poursuit"),
                        new Block(false, false, "Fin."));
    }

    @Test
    void lines_may_end_as_on_windows() {
        DocumentText text = DocumentText.of("Titre\r\n\r\nUn.\r\n\r\n- deux\r\n- trois\r\n", 1, Instant.EPOCH, "abc");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(false, false, "Un."),
                        new Block(false, true, "deux"),
                        new Block(false, true, "trois"));
    }

    @Test
    void a_title_may_be_all_there_is() {
        assertThat(DocumentText.of("Titre", 1, Instant.EPOCH, "abc").blocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"regles-d-usage-1.txt", "conditions-d-utilisation-1.txt"})
    void a_sample_says_that_it_is_one_and_nothing_of_it_is_lost(String file) throws IOException {
        String source = Files.readString(Path.of("src/main/resources/fr/espacebailleur/documents", file));
        DocumentText text = new LegalDocument(DocumentKind.USAGE_RULES, 1, source, Instant.EPOCH).shown();
        StringBuilder shown = new StringBuilder(text.title());
        text.blocks().forEach(block -> shown.append(block.text()));
        assertThat(withoutMarks(shown.toString())).isEqualTo(withoutMarks(source));
        assertThat(shown.toString().toLowerCase(Locale.FRANCE)).contains("exemple");
        assertThat(text.blocks()).allSatisfy(block -> assertThat(block.text()).isNotBlank());
    }

    @Test
    void the_fingerprint_is_that_of_the_exact_text() {
        LegalDocument document = new LegalDocument(DocumentKind.TERMS_OF_USE, 1, "abc", Instant.EPOCH);
        assertThat(document.sha256()) // FIPS 180-2, appendix B.1
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new LegalDocument(DocumentKind.TERMS_OF_USE, 1, "abc ", Instant.EPOCH).sha256())
                .isNotEqualTo(document.sha256());
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("(?m)^(?:## |- )", "").replaceAll("\\s", "");
    }
}
