package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {

    @Test
    void a_known_one_is_read_kindly_and_lines_2_and_3_may_be_empty() {
        PostalAddress address = new PostalAddress(" 12  rue des\u00a0Lilas ", null, "", "69003 ", "Lyon");
        assertThat(address).isEqualTo(new PostalAddress("12 rue des Lilas", "", "", "69003", "Lyon"));
        assertThat(address.isKnown()).isTrue();
    }

    @Test
    void a_page_shows_it_line_by_line() {
        assertThat(new PostalAddress("12 rue des Lilas", "", "Bâtiment B", "69003", "Lyon").lines())
                .containsExactly("12 rue des Lilas", "Bâtiment B", "69003 Lyon");
        assertThat(PostalAddress.unknown().lines()).isEmpty();
    }

    @Test
    void an_unknown_one_has_no_part() {
        assertThat(PostalAddress.unknown()).isEqualTo(new PostalAddress("", "", "", "", ""));
        assertThat(PostalAddress.unknown().isKnown()).isFalse();
        assertRefused("adresse.incomplete", () -> PostalAddress.of("", null, " ", "", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"'', 69003, Lyon", "12 rue des Lilas, '', Lyon", "12 rue des Lilas, 69003, ''", "'', '', Lyon"})
    void a_part_of_one_is_refused(String line1, String postalCode, String commune) {
        assertRefused("adresse.incomplete", () -> new PostalAddress(line1, "bâtiment B", "", postalCode, commune));
    }

    @ParameterizedTest
    @CsvSource({"69003, false", "97400, false", "1000, true", "CH-1201, true", "SW1A 2AA, true"})
    void one_without_a_french_postal_code_is_abroad(String postalCode, boolean abroad) {
        assertThat(new PostalAddress("1 place", "", "", postalCode, "Ville").isAbroad())
                .isEqualTo(abroad);
        assertThat(PostalAddress.unknown().isAbroad()).isFalse();
    }

    @Test
    void one_with_a_country_is_abroad_whatever_its_postal_code_and_france_is_none() {
        PostalAddress berlin = PostalAddress.of("Beispielweg 1", "", "", "10115", "Berlin", " Allemagne ");
        assertThat(berlin.isAbroad()).isTrue();
        assertThat(berlin.lines()).containsExactly("Beispielweg 1", "10115 Berlin", "Allemagne");
        assertThat(PostalAddress.of("1 place", "", "", "69003", "Lyon", "FRANCE"))
                .isEqualTo(new PostalAddress("1 place", "", "", "69003", "Lyon"));
        assertRefused("adresse.incomplete", () -> new PostalAddress("", "", "", "", "", "Allemagne"));
        assertRefused(
                "adresse.caracteres", () -> PostalAddress.of("1 place", "", "", "10115", "Berlin", "Alle\nmagne"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"69003", "1000", "SW1A 2AA", "2A100", "D02 X285", "1234-567", "4"})
    void postal_codes_of_france_and_abroad_are_taken(String postalCode) {
        assertThat(new PostalAddress("1 place", "", "", postalCode, "Ville").postalCode())
                .isEqualTo(postalCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "690_3", "-", "-69003", "69003-", "é9003", "69.003"})
    void what_is_not_a_postal_code_is_refused(String postalCode) {
        assertRefused("adresse.code-postal", () -> new PostalAddress("1 place", "", "", postalCode, "Ville"));
    }

    @Test
    void a_part_of_100_characters_is_taken_and_one_more_is_refused() {
        String longest = "a".repeat(PostalAddress.MAX_LENGTH);
        assertThat(new PostalAddress(longest, longest, longest, "69003", longest).line3())
                .isEqualTo(longest);
        assertRefused("adresse.longue", () -> new PostalAddress("1 place", longest + "a", "", "69003", "Lyon"));
        assertRefused("adresse.longue", () -> new PostalAddress("1 place", "", "", "69003", longest + "a"));
    }

    @Test
    void a_line_break_within_a_part_is_refused() {
        assertRefused("adresse.caracteres", () -> new PostalAddress("1 place\n2 place", "", "", "69003", "Lyon"));
        assertRefused("adresse.caracteres", () -> new PostalAddress("1 place", "", "a\u2028b", "69003", "Lyon"));
    }
}
