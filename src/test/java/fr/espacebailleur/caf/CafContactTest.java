package fr.espacebailleur.caf;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.PostalAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CafContactTest {

    @ParameterizedTest
    @CsvSource({
        "3230, 3230",
        "' 04.72.00.00.00 ', 04 72 00 00 00",
        "04-72-00-00-00, 04 72 00 00 00",
        "+33 (4) 72 00 00 00, +33 4 72 00 00 00",
        "'', ''"
    })
    void a_telephone_number_is_read_kindly(String typed, String printed) {
        assertThat(contact(typed, "", "").phone()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "3230 (gratuit)", "04 72 00 00 00 00 00 00 00", "appelez-nous", "32\n30"})
    void what_is_no_telephone_number_is_refused(String typed) {
        assertRefused("caf.telephone", () -> contact(typed, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.caf.fr/allocataires/caf-du-rhone, https://www.caf.fr/allocataires/caf-du-rhone",
        "' www.caf.fr', https://www.caf.fr",
        "http://caf.fr, http://caf.fr",
        "'', ''"
    })
    void a_page_is_read_kindly(String typed, String address) {
        assertThat(contact("", typed, "").webPage()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://caf.fr/%0Aalert(1)",
                "ftp://caf.fr",
                "https://caf",
                "https://caf.fr@piege.example",
                "https://caf.fr/\"onclick",
                "https://caf.fr/é",
                "notre page"
            })
    void what_is_no_page_of_the_web_is_refused(String typed) {
        assertRefused("caf.page-web", () -> contact("", typed, ""));
    }

    @Test
    void too_long_a_page_is_refused() {
        assertRefused("caf.page-web", () -> contact("", "https://caf.fr/" + "a".repeat(186), ""));
    }

    @Test
    void a_line_is_one_line_that_can_be_printed() {
        assertThat(contact("", "", "  Du lundi au vendredi  ").note()).isEqualTo("Du lundi au vendredi");
        assertRefused("caf.longue", () -> contact("", "", "a".repeat(201)));
        assertRefused("caf.caracteres", () -> contact("", "", "a\nb"));
    }

    @Test
    void nothing_is_known_until_something_is() {
        assertThat(CafContact.unknown().isKnown()).isFalse();
        assertThat(contact("", "", "")).isEqualTo(CafContact.unknown());
        assertThat(contact("3230", "", "").isKnown()).isTrue();
    }

    private static CafContact contact(String phone, String webPage, String note) {
        return new CafContact(PostalAddress.unknown(), phone, Optional.empty(), webPage, "", note);
    }
}
