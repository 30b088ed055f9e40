package fr.espacebailleur.myaccount;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.consent.Accepted;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.DocumentText.Block;
import fr.espacebailleur.consent.ReadConsents.Proof;
import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.testing.PdfJudge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An accepted document as a reader, a screen reader and a judge take it. */
class PrintConsentTest {

    private static final Instant ACCEPTED = Instant.parse("2026-11-25T02:40:00Z");

    /** To be looked at. */
    private static final Path PRINTED = Path.of("target", "papiers");

    private final PrintPaper paper = new PrintPaper() {};
    private final PrintConsent print = new PrintConsent(null, null, paper);

    private static final List<Block> TEXT = List.of(
            new Block(false, false, "Un premier paragraphe <et> des signes & « guillemets »."),
            new Block(true, false, "Votre compte"),
            new Block(false, true, "un point"),
            new Block(false, true, "un autre point"),
            new Block(false, false, "Une phrase avec un signe rare : α."));

    @Test
    void showsTheTextAndTheProofWhole() throws Exception {
        byte[] pdf = printed(TEXT);
        assertThat(PdfJudge.text(pdf))
                .containsIgnoringWhitespaces("""
                Règles d’usage du portail
                Version 3
                Un premier paragraphe <et> des signes & « guillemets ».
                Votre compte""")
                .containsIgnoringWhitespaces("un point")
                .containsIgnoringWhitespaces("""
                Une phrase avec un signe rare : (U+03B1).
                Preuve de l’acceptation
                Document : Règles d’usage
                Version : 3
                Langue du texte : français
                Empreinte du texte exact (SHA-256) : %s
                Numéro d’utilisateur du compte : 7PKW3MXC9HTDR4
                Accepté par : Madame Jeanne Exemple
                Le (heure de Paris) : mercredi 25 novembre 2026 à 03 h 40
                Le (temps universel, UTC) : 2026-11-25T02:40:00Z""".formatted("a1".repeat(32)));
    }

    @Test
    void isAccessibleHoweverLongItIs() throws Exception {
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve("acceptation.pdf"), printed(TEXT));
        assertThat(PdfJudge.violations(printed(TEXT))).isEmpty();
        List<Block> endless =
                Collections.nCopies(60, TEXT).stream().flatMap(List::stream).toList();
        byte[] pages = printed(endless);
        assertThat(PdfJudge.violations(pages)).isEmpty();
        assertThat(Stream.of(PdfJudge.text(pages).split("un autre point"))).hasSize(61);
    }

    @Test
    void isTheSameBytesEachTime() throws Exception {
        assertThat(printed(TEXT)).isEqualTo(printed(TEXT));
    }

    private byte[] printed(List<Block> blocks) throws IOException {
        Proof proof = new Proof(
                new Accepted(1, DocumentKind.USAGE_RULES, 3, "fr", "Madame Jeanne Exemple", "a1".repeat(32), ACCEPTED),
                new DocumentText("Règles d’usage du portail", 3, ACCEPTED, blocks, "a1".repeat(32)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        assertThat(paper.of(print.xhtml("7PKW3MXC9HTDR4", proof), pdf)).isPositive();
        return pdf.toByteArray();
    }
}
