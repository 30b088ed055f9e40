package fr.espacebailleur.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "bailleurs.csv, bailleurs.csv",
        "Bailleurs été 2026.csv, Bailleurs été 2026.csv",
        "../../etc/passwd, passwd",
        "C:\\Temp\\a.csv, a.csv",
        ".htaccess, htaccess",
        "'..', fichier.csv",
        "'', fichier.csv",
        "dossier/, fichier.csv",
        "'a\"b<c>.csv', a_b_c_.csv"
    })
    void whatCouldDoHarmInANameIsMadeHarmless(String name, String harmless) {
        assertThat(FileName.harmless(name)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b=c.csv", "a\u0000.csv", "a\u202Evsc.exe", "a\u2028b.csv"})
    void noNameBreaksALineOrHidesSomething(String name) {
        assertThat(FileName.harmless(name)).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}:]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\uD83C\uDFE0"})
    void aLongNameIsCutBetweenCharacters(String character) {
        assertThat(FileName.harmless(character.repeat(300))).isEqualTo(character.repeat(100));
    }
}
