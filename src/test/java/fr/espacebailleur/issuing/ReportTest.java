package fr.espacebailleur.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void eachLineHasItsOutcomeAndReasonInFrench() throws IOException {
        assertThat(reportOf(
                        new ImportOutcome(1, line(2, "R1"), Outcome.OPENED, ""),
                        new ImportOutcome(1, line(3, "R2"), Outcome.UNCHANGED, "Ce compte existe déjà."),
                        new ImportOutcome(1, line(10_000, "R;3"), Outcome.REFUSED, "Corrigez « a ; b ».")))
                .isEqualTo("""
                        ligne;reference;resultat;motif
                        2;R1;créé;
                        3;R2;inchangé;Ce compte existe déjà.
                        10000;"R;3";refusé;"Corrigez « a ; b »."
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void whatBeginsLikeAFormulaIsInert(String value) throws IOException {
        assertThat(reportOf(new ImportOutcome(1, line(2, "R1"), Outcome.REFUSED, value)))
                .containsPattern("refusé;\"?'" + Pattern.quote(value));
    }

    @Test
    void aReferenceThatIsAFormulaIsInert() throws IOException {
        assertThat(reportOf(new ImportOutcome(1, line(2, "=1+1"), Outcome.OPENED, "")))
                .contains("2;'=1+1;créé;");
    }

    private static ImportLine line(int number, String reference) {
        return ImportLine.refused(number, reference, "");
    }

    private String reportOf(ImportOutcome... outcomes) throws IOException {
        Path path = folder.resolve("bailleurs.report.csv");
        try (Report report = new Report(Files.newOutputStream(path))) {
            report.add(List.of(outcomes));
        }
        return Files.readString(path);
    }
}
