package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivilityTest {

    @ParameterizedTest
    @CsvSource({
        "Mme, MADAME, Madame",
        "mme., MADAME, Madame",
        " MADAME , MADAME, Madame",
        "M, MONSIEUR, Monsieur",
        "M., MONSIEUR, Monsieur",
        "mr, MONSIEUR, Monsieur",
        "Monsieur, MONSIEUR, Monsieur"
    })
    void it_is_read_in_its_usual_spellings(String typed, Civility civility, String label) {
        assertThat(Civility.of(typed)).isEqualTo(civility);
        assertThat(civility.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "Dr", "Mesdames", "M et Mme", "F"})
    void another_is_refused(String typed) {
        assertRefused("civilite.inconnue", () -> Civility.of(typed));
    }
}
