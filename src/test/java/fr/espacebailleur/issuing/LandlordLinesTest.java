package fr.espacebailleur.issuing;

import static fr.espacebailleur.issuing.LandlordsOfText.HEADER;
import static fr.espacebailleur.issuing.LandlordsOfText.JEANNE;
import static fr.espacebailleur.issuing.LandlordsOfText.in;
import static fr.espacebailleur.issuing.LandlordsOfText.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandlordLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER,
                "\uFEFF" + HEADER,
                "\uFEFF\"reference\";" + "type;civilite;nom;prenom;raison_sociale;siret;departement;mail;adresse_1;"
                        + "adresse_2;adresse_3;code_postal;commune;numero_utilisateur;canal"
            })
    void theHeaderMayHaveAByteOrderMarkAndQuotes(String header) {
        assertThat(in(header + "\n" + JEANNE).get(0).account()).isPresent();
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndThoseThatNobodyNeedsMayBeMissing() {
        List<ImportLine> lines = in(" MAIL ;Departement;nom;TYPE;reference\na@exemple.fr;69;Exemple;physique;R1");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).account().orElseThrow().reference()).isEqualTo("R1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                     | Ce fichier est vide",
                "`\n\r\n`                                               | Ce fichier est vide",
                "reference,type,departement                             | pas séparées par des points-virgules",
                "R1;physique;Exemple;69                                 | ne nomme pas les colonnes",
                "reference;type;nom                                     | Ces colonnes manquent : « departement ».",
                "nom;mail                                               | « reference », « type », « departement »",
                "reference;type;departement;iban;=2+5                   | ne sont pas connues : « iban », « =2+5 ».",
                "reference;type;departement;mail;MAIL                   | présentes deux fois : « mail ».",
                "reference;type;departement;                            | Une colonne n’a pas de nom.",
            })
    void aFileOfAnotherKindIsRefusedWhole(String header, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(header + "\n"))
                .satisfies(refusal -> assertThat(plain(refusal.text())).contains(reason));
    }

    @Test
    void ofManyUnknownColumnsAFewAreToldShortened() {
        String columns = IntStream.range(0, 10_000)
                .mapToObj(number -> ";" + number + "x".repeat(1000))
                .collect(Collectors.joining());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in("reference;type;departement" + columns))
                .satisfies(refusal -> assertThat(plain(refusal.text()))
                        .contains("« 4" + "x".repeat(38) + "… »…")
                        .doesNotContain("« 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void numbersAreThoseOfTheFileAndBlankLinesAreSkipped(String lineBreak) {
        String text = String.join(lineBreak, HEADER, "", JEANNE, ";;;;;;;;;;;;;;;", "  ", JEANNE, "", "");

        assertThat(in(text)).extracting(ImportLine::number).containsExactly(3, 6);
    }

    @Test
    void aBadLineDoesNotStopTheNext() {
        List<ImportLine> lines = in(String.join("\n", HEADER, "R;".repeat(10_000), "x", JEANNE));

        assertThat(lines).hasSize(3);
        assertThat(plain(lines.get(0).reason())).contains("valeurs au lieu de 16");
        assertThat(lines.get(2).account()).isPresent();
    }

    @Test
    void whatFollowsAQuotedValueDoesNotStopTheFile() {
        List<ImportLine> lines = in(String.join("\n", HEADER, JEANNE.replace("Lyon", "\"Lyon\"3"), JEANNE));

        assertThat(lines).hasSize(2).allMatch(line -> line.account().isPresent());
    }

    @Test
    void whatAnOpenQuoteSwallowsIsNoLandlordAndIsTold() {
        List<ImportLine> lines = in(String.join("\n", HEADER, JEANNE, "R2;physique;\"Exemple", JEANNE, JEANNE));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(plain(lines.get(1).reason())).contains("jusqu’à la ligne 5");
    }

    @Test
    void aLineWithoutEndEndsTheFileWithAReason() {
        List<ImportLine> lines = in(HEADER + "\n" + JEANNE + "\nR2;\"" + "x".repeat(3_000_000));

        assertThat(lines).extracting(ImportLine::number).containsExactly(2, 3);
        assertThat(plain(lines.get(1).reason())).startsWith("À partir d’ici, le fichier n’est plus lisible");
    }

    @Test
    void aHeaderWithoutEndIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in("\"" + "x".repeat(3_000_000)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("fichier.sans-entete"));
    }
}
