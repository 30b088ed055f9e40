package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.espacebailleur.shared.Overload;
import org.junit.jupiter.api.Test;

/** Whoever is at work has others ask meanwhile. */
class ShareTurnsTest {

    /** One at work, and two of four who wait. */
    private final ShareTurns share = new ShareTurns(1, 4);

    @Test
    void one_address_leaves_places_to_all_others() {
        String served = share.ofAddress(
                "192.0.2.1",
                () -> share.ofAddress(
                        "192.0.2.1",
                        () -> share.ofAddress("192.0.2.1", () -> {
                            assertThatExceptionOfType(Overload.class)
                                    .isThrownBy(() -> share.ofAddress("192.0.2.1", ShareTurnsTest::neverDone))
                                    .withMessageNotContaining("192.0.2.1");
                            return share.ofAddress("192.0.2.2", () -> share.ofAccount(1, () -> "all others"));
                        })));
        assertThat(served).isEqualTo("all others");
        assertThat(share.ofAddress("192.0.2.1", () -> "again")).isEqualTo("again");
    }

    @Test
    void one_account_leaves_places_to_all_others() {
        String served = share.ofAccount(
                1,
                () -> share.ofAccount(
                        1,
                        () -> share.ofAccount(1, () -> {
                            assertThatExceptionOfType(Overload.class)
                                    .isThrownBy(() -> share.ofAccount(1, ShareTurnsTest::neverDone));
                            return share.ofAccount(2, () -> share.ofAddress("1", () -> "all others"));
                        })));
        assertThat(served).isEqualTo("all others");
    }

    @Test
    void a_place_is_given_back_by_whoever_fails_and_by_whoever_is_refused() {
        for (int i = 0; i < 10; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> share.ofAccount(1, () -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }
        assertThat(share.ofAccount(1, () -> "served")).isEqualTo("served");
    }

    private static String neverDone() {
        throw new AssertionError("his share is taken");
    }
}
