package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.TooManyTries;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ThrottleIT extends InContainer {

    @Inject
    private Throttle throttle;

    @Inject
    private LimitAddresses limit;

    @Inject
    private ForgetOldTries forgetOldTries;

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

    @Test
    void what_counts_no_more_is_thrown_away_and_the_rest_stays() {
        String old = subject + "-old";
        for (String each : List.of(subject, old)) {
            throttle.begin(Tried.CODE, each);
            limit.spend(Purpose.CODE, each);
        }
        tables.execute(
                "update throttle set last_failure_at = now() - interval '24 hours' where subject = ?", Sha256.of(old));
        tables.execute("update budget set ends_at = now() where address = ?", Sha256.of(old));
        forgetOldTries.forgetAll();
        assertThat(tables.column("select subject from throttle"))
                .contains(Sha256.of(subject))
                .doesNotContain(Sha256.of(old));
        assertThat(tables.column("select address from budget"))
                .contains(Sha256.of(subject))
                .doesNotContain(Sha256.of(old));
    }

    @Test
    void what_an_address_spends_at_the_same_instant_is_counted_and_each_purpose_apart() {
        Callable<Boolean> spending = () -> {
            limit.spend(Purpose.HELP, subject);
            return true;
        };
        assertThat(atOnce.run(Collections.nCopies(20, spending)))
                .allSatisfy(ending -> assertThat(ending.result()).isPresent());
        assertThat(tables.count("select spent from budget where address = ?", Sha256.of(subject)))
                .isEqualTo(20);
        tables.execute("update budget set spent = 100 where address = ?", Sha256.of(subject));
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> limit.charge(Purpose.HELP, subject));
        limit.charge(Purpose.CODE, subject);
        limit.charge(Purpose.HELP, subject + "-another");
    }
}
