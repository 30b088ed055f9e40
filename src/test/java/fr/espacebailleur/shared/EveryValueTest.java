package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EveryValueTest {
    private static final Map<String, Function<String, Object>> VALID = Map.ofEntries(
            Map.entry("2222222222", LoginName::of),
            Map.entry("CAF69000012345", UserNumber::of),
            Map.entry("jeanne@exemple.fr", EmailAddress::of),
            Map.entry("974", Department::of),
            Map.entry("73282932000074", Siret::of),
            Map.entry("Durand", PersonName::of),
            Map.entry("SCI Les Tilleuls", LegalName::of),
            Map.entry("Gérante", JobTitle::of),
            Map.entry("0612345678", PhoneNumber::of),
            Map.entry("Madame", Civility::of),
            Map.entry("12 rue des Lilas", line -> new PostalAddress(line, "", "", "69003", "Lyon")));

    @Test
    void a_valid_one_is_read() {
        VALID.forEach((text, reader) -> assertThat(reader.apply(text)).isNotNull());
    }

    @Test
    void a_control_character_or_line_break_within_is_refused() {
        int[] forbidden = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.LINE_SEPARATOR
                        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR)
                .toArray();
        assertThat(forbidden).hasSize(67);
        VALID.forEach((text, reader) -> {
            for (int character : forbidden) {
                String broken = new StringBuilder(text)
                        .insert(2, Character.toString(character))
                        .toString();
                assertThatExceptionOfType(Refusal.class).as(broken).isThrownBy(() -> reader.apply(broken));
            }
        });
    }

    @Property
    void whatever_is_typed_is_a_value_or_a_refusal_with_its_reason(@ForAll("typed") String typed) {
        for (Function<String, Object> reader : VALID.values()) {
            try {
                assertThat(reader.apply(typed)).isNotNull();
            } catch (Refusal refusal) {
                assertThat(refusal.text()).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().injectNull(0.01),
                Arbitraries.strings().numeric().withChars(" -+.").ofMaxLength(18),
                Arbitraries.strings()
                        .withChars(ReadableAlphabet.CHARACTERS)
                        .withChars(" -")
                        .ofMaxLength(16),
                Arbitraries.strings()
                        .withChars("aé.-@' \u00a0\u0301\u200b\n\u0000\ud842")
                        .ofMaxLength(12));
    }

    @Test
    void what_is_stored_is_read_back() {
        assertKept(new LoginNameConverter(), LoginName.of("2222222222"));
        assertKept(new UserNumberConverter(), UserNumber.of("CAF69000012345"));
        assertKept(new EmailAddressConverter(), EmailAddress.of("jeanne@exemple.fr"));
        assertKept(new DepartmentConverter(), Department.of("2A"));
        assertKept(new SiretConverter(), Siret.of("73282932000074"));
        assertKept(new PersonNameConverter(), PersonName.of("Durand"));
        assertKept(new LegalNameConverter(), LegalName.of("SCI Les Tilleuls"));
        assertKept(new JobTitleConverter(), JobTitle.of("Gérante"));
        assertKept(new PhoneNumberConverter(), PhoneNumber.of("0612345678"));
    }

    private static <V> void assertKept(AttributeConverter<V, String> converter, V value) {
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(value)))
                .isEqualTo(value);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
