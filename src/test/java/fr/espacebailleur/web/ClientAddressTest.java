package fr.espacebailleur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final String CLIENT = "203.0.113.7";

    private final ClientAddress withoutProxies = new ClientAddress(Optional.empty());
    private final ClientAddress behindProxies =
            new ClientAddress(Optional.of("10.0.0.0/8, 192.0.2.1 ,,2001:db8:1::/48"));

    @Test
    void without_proxies_nobody_is_believed() {
        assertThat(withoutProxies.of(CLIENT, List.of("198.51.100.1"))).isEqualTo(CLIENT);
        assertThat(withoutProxies.of("127.0.0.1", List.of("198.51.100.1"))).isEqualTo("127.0.0.1");
        assertThat(new ClientAddress(Optional.of("")).of(CLIENT, List.of("198.51.100.1")))
                .isEqualTo(CLIENT);
    }

    @Test
    void whoever_connects_by_himself_is_not_believed() {
        assertThat(behindProxies.of(CLIENT, List.of("198.51.100.1"))).isEqualTo(CLIENT);
        assertThat(behindProxies.of(CLIENT, List.of("10.0.0.1"))).isEqualTo(CLIENT);
    }

    @Test
    void of_what_a_proxy_says_the_last_counts_whatever_the_client_wrote_before() {
        assertThat(behindProxies.of("10.1.2.3", List.of(CLIENT))).isEqualTo(CLIENT);
        assertThat(behindProxies.of("10.1.2.3", List.of("198.51.100.1, " + CLIENT)))
                .isEqualTo(CLIENT);
        assertThat(behindProxies.of("10.1.2.3", List.of("198.51.100.1", "198.51.100.2", CLIENT)))
                .isEqualTo(CLIENT);
        assertThat(behindProxies.of("10.1.2.3", List.of("10.9.9.9,192.0.2.1," + CLIENT)))
                .isEqualTo(CLIENT);
    }

    @Test
    void a_proxy_before_a_proxy_is_believed_too() {
        assertThat(behindProxies.of("10.1.2.3", List.of("198.51.100.1, " + CLIENT + ",192.0.2.1", "10.4.5.6")))
                .isEqualTo(CLIENT);
        assertThat(behindProxies.of("2001:db8:1::1", List.of(CLIENT + ", 2001:db8:1:ffff::2")))
                .isEqualTo(CLIENT);
        assertThat(behindProxies.of("2001:db8:2::1", List.of(CLIENT))).isEqualTo("2001:db8:2:0:0:0:0:0");
    }

    @Test
    void proxies_alone_are_who_they_say() {
        assertThat(behindProxies.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
        assertThat(behindProxies.of("10.1.2.3", List.of("10.4.5.6"))).isEqualTo("10.4.5.6");
        assertThat(behindProxies.of("192.0.2.1", List.of())).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "unknown", "localhost", "exemple.fr", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "0x7f.0.0.1",
                "2130706433", ":", ":::", "1::2::3", "fe80::1%eth0", "[::1", "1.2.3.4:", "é", "\u0000", "-1.2.3.4"
            })
    void garbage_is_not_believed_nor_what_stands_before_it(String garbage) {
        assertThat(behindProxies.of("10.1.2.3", List.of(garbage))).isEqualTo("10.1.2.3");
        assertThat(behindProxies.of("10.1.2.3", List.of(CLIENT + "," + garbage + ",10.4.5.6")))
                .isEqualTo("10.4.5.6");
    }

    @Property(tries = 200)
    void whatever_is_written_there_an_address_comes_out(@ForAll String anything) {
        assertThat(behindProxies.of("10.1.2.3", List.of(anything))).matches("[0-9.]+|[0-9a-f:]+");
    }

    @Test
    void ten_thousand_of_them_are_read_as_far_as_needed() {
        String line = String.join(",", Collections.nCopies(10_000, "10.0.0.1"));
        assertThat(behindProxies.of("10.1.2.3", List.of(CLIENT + "," + line))).isEqualTo(CLIENT);
        assertThat(behindProxies.of("10.1.2.3", List.of("x".repeat(10_000)))).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:4711, 203.0.113.7",
        "[2001:db8:9:8:7::1]:443, 2001:db8:9:8:0:0:0:0",
        "[2001:db8:9:8:7::1], 2001:db8:9:8:0:0:0:0",
        "2001:DB8:9:8:7:6:5:4, 2001:db8:9:8:0:0:0:0",
        "2001:db8:9:8::, 2001:db8:9:8:0:0:0:0",
        "2001:db8:9:9::, 2001:db8:9:9:0:0:0:0",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::1, 0:0:0:0:0:0:0:0",
    })
    void a_household_counts_as_one_and_an_address_may_be_written_in_several_ways(String written, String counted) {
        assertThat(behindProxies.of("10.1.2.3", List.of(written))).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, 11.0.0.0",
        "192.168.16.0/20, 192.168.31.255, 192.168.32.0",
        "203.0.113.7, 203.0.113.7, 203.0.113.6",
        "203.0.113.7/31, 203.0.113.6, 203.0.113.5",
        "0.0.0.0/0, 255.0.0.1, ::1",
        "::/0, ::1, 1.2.3.4",
        "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
    })
    void a_block_holds_what_begins_like_it(String block, String within, String without) {
        assertThat(Network.of(block).contains(Network.address(within).orElseThrow()))
                .isTrue();
        assertThat(Network.of(block).contains(Network.address(without).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.exemple.fr",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "/8",
                "::/129",
                "10/8",
                "10.0.0.0/8/9"
            })
    void a_block_that_is_none_is_told_at_the_start(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientAddress(Optional.of(written)))
                .withMessageContaining(written);
    }
}
