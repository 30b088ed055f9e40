package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private static final Failures.Limits LIMITS =
            new Failures.Limits(5, Duration.ofMinutes(2), Duration.ofMinutes(110), Duration.ofHours(24));

    private final Failures failures = new Failures(new Failures.Key(Tried.SIGN_IN, "0"), START);

    @Test
    void five_are_free_and_each_one_after_waits_twice_as_long() {
        for (int i = 0; i < 5; i++) {
            assertThat(failures.begin(START, LIMITS)).isTrue();
        }
        Instant now = START;
        for (int minutes : List.of(2, 4, 8, 16, 32, 64, 110, 110)) {
            Instant allowed = now.plus(Duration.ofMinutes(minutes));
            assertThat(failures.state(now).blockedUntil()).contains(allowed);
            assertThat(failures.begin(allowed.minusMillis(1), LIMITS)).isFalse();
            assertThat(failures.begin(allowed, LIMITS))
                    .as("after %d min", minutes)
                    .isTrue();
            now = allowed;
        }
    }

    @Test
    void whoever_never_rests_gets_no_more_than_25_tries_in_any_24_hours() {
        List<Instant> tries = new ArrayList<>();
        for (Instant now = START; now.isBefore(START.plus(Duration.ofDays(4))); now = now.plusSeconds(10)) {
            if (failures.begin(now, LIMITS)) {
                tries.add(now);
            }
        }
        assertThat(tries)
                .allSatisfy(from -> assertThat(tries.stream()
                                .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(Duration.ofHours(24)))))
                        .hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void after_a_day_without_one_they_are_forgotten() {
        for (int i = 0; i < 5; i++) {
            assertThat(failures.begin(START, LIMITS)).isTrue();
        }
        Instant tomorrow = START.plus(Duration.ofHours(24));
        for (int i = 0; i < 5; i++) {
            assertThat(failures.begin(tomorrow, LIMITS)).isTrue();
        }
        assertThat(failures.begin(tomorrow, LIMITS)).isFalse();
    }

    @Property
    void whenever_one_tries_no_more_than_25_are_let_through_in_any_24_hours(
            @ForAll @Size(max = 200) List<@IntRange(max = 3 * 3600) Integer> pauses) {
        Failures others = new Failures(new Failures.Key(Tried.SIGN_IN, "1"), START);
        List<Instant> tries = new ArrayList<>();
        Instant time = START;
        for (int pause : pauses) {
            time = time.plusSeconds(pause);
            if (others.begin(time, LIMITS)) {
                tries.add(time);
            }
        }
        assertThat(tries)
                .allSatisfy(first -> assertThat(tries)
                        .filteredOn(each -> !each.isBefore(first) && each.isBefore(first.plus(Duration.ofDays(1))))
                        .hasSizeLessThanOrEqualTo(25));
    }
}
