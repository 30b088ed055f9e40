package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, 0612345678",
        "06.12.34.56.78, 0612345678",
        "06-12-34-56-78, 0612345678",
        "+33 6 12 34 56 78, +33612345678",
        "+33 (0)6 12 34 56 78, +330612345678",
        "0032 2 123 45 67, 003221234567",
        "123456, 123456",
        "+123456789012345, +123456789012345"
    })
    void it_is_read_kindly(String typed, String value) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "12345",
                "1234567890123456",
                "06 12 34 56 7x",
                "06+12345678",
                "++33612345678",
                "٠٦١٢٣٤٥٦٧٨",
                "0612\n345678"
            })
    void what_is_not_a_telephone_number_is_refused(String typed) {
        assertRefused("telephone.forme", () -> PhoneNumber.of(typed));
    }
}
