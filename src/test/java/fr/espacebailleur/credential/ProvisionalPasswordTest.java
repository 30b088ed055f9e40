package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.espacebailleur.shared.Disguise;
import fr.espacebailleur.shared.ReadableAlphabet;
import java.security.SecureRandom;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProvisionalPasswordTest {

    @Property
    void it_is_recognised_in_every_disguise(@ForAll long seed) {
        Random random = new Random(seed);
        ProvisionalPassword generated = ProvisionalPassword.generate(random);
        assertThat(ProvisionalPassword.canonical(Disguise.of(generated.value(), random)))
                .isEqualTo(generated.value());
        assertThat(ProvisionalPassword.canonical(generated.printed())).isEqualTo(generated.value());
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(new ProvisionalPassword("K7MP4XQ2RCTT9WFD").printed()).isEqualTo("K7MP-4XQ2-RCTT-9WFD");
    }

    @Test
    void it_has_60_bits_at_least_and_is_never_the_same() {
        SecureRandom random = new SecureRandom();
        ProvisionalPassword generated = ProvisionalPassword.generate(random);
        double bits = generated.value().length() * Math.log(ReadableAlphabet.CHARACTERS.length()) / Math.log(2);
        assertThat(bits).isGreaterThan(60);
        assertThat(ProvisionalPassword.generate(random)).isNotEqualTo(generated);
    }

    @Test
    void it_is_never_shown_by_accident() {
        ProvisionalPassword secret = ProvisionalPassword.generate(new SecureRandom());
        assertThat(secret).asString().doesNotContain(secret.value(), secret.printed());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProvisionalPassword("mon vrai secret"))
                .withMessageNotContaining("secret");
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(ProvisionalPassword.canonical(null)).isEmpty();
    }
}
