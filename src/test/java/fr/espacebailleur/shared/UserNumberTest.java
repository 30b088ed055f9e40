package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNumberTest {

    @Property
    void an_allocated_one_is_read_in_every_disguise(@ForAll long seed) {
        Random random = new Random(seed);
        UserNumber allocated = UserNumber.allocate(random);
        assertThat(UserNumber.of(Disguise.of(allocated.value(), random))).isEqualTo(allocated);
        assertThat(UserNumber.of(String.join(".", allocated.value().split("")))).isEqualTo(allocated);
        assertThat(allocated.value()).matches("[A-Z0-9]{14}");
        assertThat(hasRightChecks(allocated.value())).isTrue();
    }

    @Test
    void any_two_wrong_characters_in_an_allocated_one_are_found() {
        for (int seed = 0; seed < 10; seed++) {
            String value = UserNumber.allocate(new Random(seed)).value();
            for (int i = 0; i < value.length(); i++) {
                for (int j = i + 1; j < value.length(); j++) {
                    assertAllFound(value, i, j);
                }
            }
        }
    }

    private static void assertAllFound(String value, int i, int j) {
        for (int first = 0; first < 23; first++) {
            for (int second = 0; second < 23; second++) {
                StringBuilder typed = new StringBuilder(value);
                typed.setCharAt(i, ReadableAlphabet.ranked(first));
                typed.setCharAt(j, ReadableAlphabet.ranked(second));
                assertThat(hasRightChecks(typed.toString()))
                        .as("%s for %s", typed, value)
                        .isEqualTo(value.contentEquals(typed));
            }
        }
    }

    private static boolean hasRightChecks(String value) {
        return ReadableAlphabet.spells(value)
                && ReadableAlphabet.sum(value) == 0
                && ReadableAlphabet.weightedSum(value) == 0;
    }

    @Test
    void one_that_the_caf_gave_needs_no_check_characters() {
        UserNumber given = UserNumber.of("caf 6900 0012 345");
        assertThat(given.value()).isEqualTo("CAF69000012345");
        assertThat(hasRightChecks(given.value())).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0", ". -"})
    void an_empty_one_is_refused(String typed) {
        assertRefused("numero.vide", () -> UserNumber.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123", "123456789012345", "1234567890123é", "1234567_901234", "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮ"})
    void what_has_not_14_letters_and_digits_is_refused(String typed) {
        assertRefused("numero.forme", () -> UserNumber.of(typed));
    }
}
