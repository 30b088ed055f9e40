package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused: for which reason, and that the reason can be read. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(String key, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.text()).isNotBlank().doesNotContain("{");
        });
    }
}
