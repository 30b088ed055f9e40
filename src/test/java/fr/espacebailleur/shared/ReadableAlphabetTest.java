package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadableAlphabetTest {
    private static final String CHARACTERS = ReadableAlphabet.CHARACTERS;

    @Test
    void it_has_a_prime_number_of_different_capitals_and_digits() {
        assertThat(CHARACTERS.split("")).doesNotHaveDuplicates().allMatch(character -> character.matches("[A-Z0-9]"));
        assertThat(BigInteger.valueOf(CHARACTERS.length()).isProbablePrime(50)).isTrue();
    }

    @Test
    void it_never_holds_two_characters_that_look_alike_nor_a_vowel() {
        for (String alike : List.of("0O", "1IL", "2Z", "5S", "6G", "8B", "UV")) {
            assertThat(alike.chars().filter(character -> CHARACTERS.indexOf(character) >= 0))
                    .as(alike)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(CHARACTERS).doesNotContainPattern("[AEIOUY01]");
    }

    @Test
    void each_character_is_drawn_as_often_as_any_other() {
        int each = 2000;
        String drawn = ReadableAlphabet.draw(new Random(1), each * CHARACTERS.length());
        Map<String, Long> times = drawn.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(times).hasSize(CHARACTERS.length());
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(each * 9L / 10, each * 11L / 10));
    }
}
