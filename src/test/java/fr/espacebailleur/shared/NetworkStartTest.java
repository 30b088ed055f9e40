package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkStartTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1",
        "2001:DB8::6, 2001:db8:0",
        "::ffff:192.0.2.77, 192.0.2",
        "::1, 0:0:0"
    })
    void isTheBeginningOfAnAddress(String address, String network) {
        assertThat(NetworkStart.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "exemple.fr", "localhost", "beef", "1.2.3", "300.1.1.1", "1:2", ":::::", "192.0.2.77\n"})
    void isEmptyForWhatIsNoAddress(String typed) {
        assertThat(NetworkStart.of(typed)).isEmpty();
    }
}
