package fr.espacebailleur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private final Operators operators = new Operators(Optional.of("127.0.0.0/8,::1, 10.0.0.0/24"));

    @Test
    void are_at_the_addresses_that_are_named() {
        assertThat(includes("127.0.0.1")).isTrue();
        assertThat(includes("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(includes("10.0.0.7")).isTrue();
        assertThat(includes("10.0.1.7")).isFalse();
        assertThat(includes("203.0.113.7")).isFalse();
        assertThat(new Operators(Optional.empty()).include("127.0.0.1", Stream.empty()))
                .isFalse();
    }

    @Test
    void are_not_those_for_whom_a_proxy_asks() {
        assertThat(operators.include("127.0.0.1", Stream.of("203.0.113.7", null)))
                .isFalse();
        assertThat(operators.include("127.0.0.1", Stream.of(null, "for=203.0.113.7")))
                .isFalse();
        assertThat(operators.include("127.0.0.1", Stream.of("", null))).isFalse();
    }

    @Test
    void an_address_that_is_written_wrong_is_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Operators(Optional.of("10.0.0.0/8,proxy")));
    }

    private boolean includes(String connected) {
        return operators.include(connected, Stream.of(null, null));
    }
}
