package fr.espacebailleur.signinhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpReferenceTest {

    @Test
    void it_is_found_again_as_it_was_printed() {
        SecureRandom chance = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            HelpReference drawn = HelpReference.draw(chance);
            assertThat(drawn.printed()).matches("AIDE-[2-9C-X]{4}-[2-9C-X]{4}");
            assertThat(HelpReference.read(drawn.printed())).contains(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aide-7kq4-mxt3", "AIDE7KQ4MXT3", " 7kq4 mxt3 ", "Aide 7KQ4–MXT3", "7KQ4MXT3"})
    void it_may_be_typed_in_many_ways(String typed) {
        assertThat(HelpReference.read(typed)).contains(new HelpReference("7KQ4MXT3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AIDE", "AIDE-7KQ4", "AIDE-7KQ4-MXT2A", "AIDE-7KQ4-MXT1", "Jeanne Essai", "7PKW3MXC9HTDR4"})
    void anything_else_is_no_reference(String typed) {
        assertThat(HelpReference.read(typed)).isEmpty();
        assertThat(HelpReference.read(null)).isEmpty();
    }
}
