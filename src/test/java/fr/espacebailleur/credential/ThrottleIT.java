package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ThrottleIT extends InContainer {

    @Inject
    private Throttle throttle;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    private final String subject = LandlordLine.anything();

    @Test
    void five_tries_are_free_and_the_next_one_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin(Tried.CODE, subject)).isTrue();
        }
        assertThat(throttle.begin(Tried.CODE, subject)).isFalse();
        assertThat(throttle.state(Tried.CODE, subject).failures()).isEqualTo(5);
        assertThat(throttle.state(Tried.CODE, subject).blockedUntil()).isPresent();
    }

    @Test
    void one_thing_does_not_delay_another_nor_one_subject_another() {
        for (int i = 0; i < 6; i++) {
            throttle.begin(Tried.CODE, subject);
        }
        assertThat(throttle.begin(Tried.HELP, subject)).isTrue();
        assertThat(throttle.begin(Tried.CODE, subject + " ")).isTrue();
    }

    @Test
    void the_first_that_succeeds_forgets_the_others_and_leaves_nothing() {
        for (int i = 0; i < 6; i++) {
            throttle.begin(Tried.CODE, subject);
        }
        throttle.forget(Tried.CODE, subject);
        assertThat(throttle.state(Tried.CODE, subject)).isEqualTo(ThrottleState.NONE);
        assertThat(throttle.begin(Tried.CODE, subject)).isTrue();
    }

    @Test
    void many_at_the_same_instant_get_no_further_than_one_after_another() {
        for (int round = 0; round < 5; round++) {
            String ofRound = subject + round;
            Callable<Boolean> attempt = () -> throttle.begin(Tried.SIGN_IN, ofRound);
            assertThat(atOnce.run(Collections.nCopies(50, attempt)))
                    .filteredOn(ending -> ending.result().orElseThrow())
                    .hasSize(5);
        }
    }

    @Test
    void what_was_tried_on_is_not_kept() {
        throttle.begin(Tried.SIGN_IN, subject);
        assertThat(tables.column("select subject from throttle")).doesNotContain(subject);
    }
}
