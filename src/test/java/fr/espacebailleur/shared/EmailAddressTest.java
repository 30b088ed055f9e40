package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void two_spellings_are_one_address() {
        assertThat(EmailAddress.of(" \u00a0Jeanne.DURAND@Exemple.FR\u200b "))
                .isEqualTo(new EmailAddress("jeanne.durand@exemple.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.fr",
                "o'neil+loyer@mail.exemple.co.uk",
                "x_y-z@a-b.paris",
                "1@1and1.com",
                "a@xn--p1b6ci4b4b3a.xn--11b4c3d"
            })
    void an_ordinary_address_is_taken_as_it_is(String typed) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(typed);
    }

    @Test
    void the_longest_address_is_taken_and_one_more_character_is_refused() {
        String domain = ("d".repeat(63) + ".").repeat(2) + "d".repeat(58) + ".fr";
        String longest = "l".repeat(64) + "@" + domain;
        assertThat(EmailAddress.of(longest).value()).hasSize(EmailAddress.MAX_LENGTH);
        assertRefused("mail.long", () -> EmailAddress.of(longest + "a"));
        assertRefused("mail.forme", () -> EmailAddress.of("l".repeat(65) + "@exemple.fr"));
        assertRefused("mail.forme", () -> EmailAddress.of("l@" + "d".repeat(64) + ".fr"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void an_empty_one_is_refused(String typed) {
        assertRefused("mail.vide", () -> EmailAddress.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne",
                "jeanne@",
                "@exemple.fr",
                "jeanne@exemple",
                "jeanne@@exemple.fr",
                "a@b@exemple.fr",
                "jeanne durand@exemple.fr",
                "jeanne@exemple..fr",
                ".jeanne@exemple.fr",
                "jeanne.@exemple.fr",
                "je..anne@exemple.fr",
                "jeanne@-exemple.fr",
                "jeanne@exemple-.fr",
                "jeanne@.fr",
                "jeanne@exemple.fr.",
                "jéanne@exemple.fr",
                "jeanne@exémple.fr",
                "\"jeanne\"@exemple.fr",
                "Jeanne <jeanne@exemple.fr>",
                "a@exemple.fr,b@exemple.fr",
                "a@exemple.fr;b@exemple.fr",
                "jeanne@[127.0.0.1]",
                "jeanne@127.0.0.1",
                "jeanne@exemple.fr\r\nBcc: tous@exemple.fr",
                "jeanne@exemple.fr\u0000",
                "jeanne\t@exemple.fr",
                "jeanne@exem_ple.fr",
                "mailto:jeanne@exemple.fr",
                "jeanne@exemple.fr?subject=x"
            })
    void what_is_not_an_address_is_refused(String typed) {
        assertRefused("mail.forme", () -> EmailAddress.of(typed));
    }
}
