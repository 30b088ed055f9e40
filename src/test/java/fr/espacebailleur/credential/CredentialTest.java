package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final String PROVISIONAL = " k7mp-4xq2 rctt–9wfd ";
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private final Credential credential = new Credential(1, "hash", TOMORROW, NOW);

    @Test
    void four_failures_cost_nothing() {
        assertThat(attempts(4, NOW)).isEqualTo(4);
        assertThat(credential.beginAttempt(NOW)).isTrue();
    }

    @Test
    void from_the_fifth_failure_on_the_delay_is_over_a_minute_and_grows_up_to_two_hours() {
        assertThat(attempts(5, NOW)).isEqualTo(5);
        List<Duration> delays = new ArrayList<>();
        Instant last = NOW;
        while (delays.size() < 7) {
            Instant next = nextTry(last);
            delays.add(Duration.between(last, next));
            last = next;
        }
        assertThat(delays).isSorted().first(as(DURATION)).isGreaterThan(Duration.ofMinutes(1));
        assertThat(delays.subList(0, 6)).doesNotHaveDuplicates();
        assertThat(delays).last().isEqualTo(Duration.ofMinutes(110));
    }

    @Test
    void an_attempt_that_comes_too_early_is_not_counted() {
        attempts(5, NOW);
        Instant next = nextTry(NOW);
        credential.forgetFailures();
        attempts(5, NOW);
        assertThat(attempts(100, next.minusSeconds(1))).isZero();
        assertThat(credential.beginAttempt(next)).isTrue();
    }

    @Test
    void whoever_tries_each_second_gets_few_tries_in_24_hours() {
        assertThat(triesOfOneDay()).hasSizeLessThanOrEqualTo(25).hasSizeGreaterThan(10);
    }

    @Test
    void nobody_can_keep_the_holder_out_for_more_than_two_hours() {
        triesOfOneDay();
        assertThat(credential.beginAttempt(TOMORROW.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void success_forgets_the_failures() {
        attempts(5, NOW);
        credential.forgetFailures();
        assertThat(attempts(5, NOW)).isEqualTo(5);
        assertThat(credential.beginAttempt(NOW)).isFalse();
    }

    @Property
    void whenever_one_tries_no_more_than_25_are_let_through_in_any_24_hours(
            @ForAll @Size(max = 200) List<@IntRange(max = 3 * 3600) Integer> pauses) {
        Credential another = new Credential(1, "hash", TOMORROW, NOW);
        List<Instant> tries = new ArrayList<>();
        Instant time = NOW;
        for (int pause : pauses) {
            time = time.plusSeconds(pause);
            if (another.beginAttempt(time)) {
                tries.add(time);
            }
        }
        assertThat(tries)
                .allSatisfy(first -> assertThat(tries)
                        .filteredOn(each -> !each.isBefore(first) && each.isBefore(first.plus(Duration.ofDays(1))))
                        .hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void a_provisional_password_expires_at_its_instant() {
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.isExpired(TOMORROW.minusMillis(1))).isFalse();
        assertThat(credential.isExpired(TOMORROW)).isTrue();
    }

    @Test
    void the_next_provisional_password_supersedes_the_one_before() {
        int before = credential.credentialsVersion();
        assertThat(credential.issue("another", TOMORROW.plusSeconds(1), NOW)).isTrue();
        assertThat(credential.hash()).isEqualTo("another");
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
        assertThat(credential.isExpired(TOMORROW)).isFalse();
    }

    @Test
    void a_message_that_was_asked_for_earlier_supersedes_no_later_one() {
        assertThat(credential.issue("later", TOMORROW, NOW.plusSeconds(2))).isTrue();
        int version = credential.credentialsVersion();
        assertThat(credential.issue("earlier", TOMORROW, NOW.plusSeconds(1))).isFalse();
        assertThat(credential.hash()).isEqualTo("later");
        assertThat(credential.credentialsVersion()).isEqualTo(version);
        assertThat(credential.issue("the later one's next attempt", TOMORROW, NOW.plusSeconds(2)))
                .isTrue();
    }

    @Test
    void the_holders_own_password_gives_way_only_to_what_was_asked_for_after_he_chose_it() {
        credential.personalise("own", NOW.plusSeconds(1));
        for (Instant notAfter : List.of(NOW, NOW.plusSeconds(1))) {
            assertThat(credential.issue("provisional", TOMORROW, notAfter)).isFalse();
        }
        assertThat(credential.hash()).isEqualTo("own");
        attempts(5, NOW);
        assertThat(credential.issue("provisional", TOMORROW, NOW.plusSeconds(2)))
                .isTrue();
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.hash()).isEqualTo("provisional");
        assertThat(credential.isExpired(TOMORROW)).isTrue();
        assertThat(credential.beginAttempt(NOW)).isTrue();
    }

    @Test
    void the_holders_own_password_does_not_expire_and_ends_the_sessions_before() {
        int before = credential.credentialsVersion();
        attempts(5, NOW);
        credential.personalise("own", NOW);
        assertThat(credential.hash()).isEqualTo("own");
        assertThat(credential.isProvisional()).isFalse();
        assertThat(credential.isExpired(Instant.MAX)).isFalse();
        assertThat(credential.credentialsVersion()).isGreaterThan(before);
        assertThat(credential.beginAttempt(NOW)).isTrue();
    }

    @Test
    void hashing_anew_ends_no_session() {
        int before = credential.credentialsVersion();
        credential.rehash("today");
        assertThat(credential.hash()).isEqualTo("today");
        assertThat(credential.credentialsVersion()).isEqualTo(before);
    }

    @Test
    void a_provisional_password_may_be_written_in_any_way_and_ones_own_in_one_way_only() {
        assertThat(credential.asHashed(" k7mp-4xq2 rctt–9wfd ")).isEqualTo("K7MP4XQ2RCTT9WFD");
        credential.personalise("own", NOW);
        assertThat(credential.asHashed(" k7mp-4xq2 rctt–9wfd ")).isEqualTo(" k7mp-4xq2 rctt–9wfd ");
    }

    @Test
    void what_is_mailed_to_whoever_forgot_his_password_changes_nothing_until_it_is_used() {
        credential.personalise("own", NOW);
        int before = credential.credentialsVersion();
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        assertThat(compared("quatre girafes montent", NOW)).isEqualTo("own");
        assertThat(compared(PROVISIONAL, NOW)).isEqualTo("pending");
        assertThat(credential.enteredWith("own")).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before);
        assertThat(credential.isProvisional()).isFalse();

        assertThat(credential.enteredWith("pending")).isTrue();
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
        assertThat(credential.isExpired(TOMORROW)).isTrue();
        assertThat(credential.enteredWith("own")).isFalse();
        assertThat(credential.enteredWith("pending")).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
    }

    @Test
    void of_those_that_he_asked_for_only_the_newest_counts_whichever_is_sent_first() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("second", TOMORROW, NOW.plusSeconds(2), NOW))
                .isTrue();
        assertThat(credential.recover("first", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(compared(PROVISIONAL, NOW)).isEqualTo("second");
        assertThat(credential.recover("the second one's next attempt", TOMORROW, NOW.plusSeconds(2), NOW))
                .isTrue();
        assertThat(credential.enteredWith("second")).isFalse();
        assertThat(credential.enteredWith("the second one's next attempt")).isTrue();
        assertThat(credential.recover("sent once more", TOMORROW, NOW.plusSeconds(2), NOW))
                .isFalse();
        assertThat(credential.recover("third", TOMORROW.plusSeconds(1), NOW.plusSeconds(3), NOW))
                .isTrue();
        assertThat(compared(PROVISIONAL, NOW)).isEqualTo("third");
        assertThat(compared("anything", NOW)).isEqualTo("third");
    }

    @Test
    void one_that_expired_opens_nothing_and_the_holders_own_still_does() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        assertThat(credential.attempt(PROVISIONAL, TOMORROW)).isEmpty();
        assertThat(compared("quatre girafes montent", TOMORROW)).isEqualTo("own");
    }

    @Test
    void a_stranger_who_knows_the_address_spoils_no_provisional_password_of_the_caf() {
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(compared(PROVISIONAL, NOW)).isEqualTo(credential.hash());
        assertThat(credential.recover("pending", TOMORROW.plusSeconds(9), TOMORROW, TOMORROW))
                .isTrue();
        assertThat(compared(PROVISIONAL, TOMORROW)).isEqualTo("pending");
    }

    @Test
    void a_new_password_and_new_credentials_of_the_caf_replace_what_was_pending() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        credential.personalise("another", NOW.plusSeconds(2));
        assertThat(credential.enteredWith("pending")).isFalse();
        assertThat(credential.recover("late", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(3), NOW))
                .isTrue();
        assertThat(credential.issue("of the caf", TOMORROW, NOW.plusSeconds(4))).isTrue();
        assertThat(credential.enteredWith("pending")).isFalse();
        assertThat(compared(PROVISIONAL, NOW)).isEqualTo("of the caf");
    }

    private String compared(String typed, Instant now) {
        return credential.attempt(typed, now).orElseThrow().hash();
    }

    private int attempts(int times, Instant at) {
        int counted = 0;
        for (int i = 0; i < times; i++) {
            counted += credential.beginAttempt(at) ? 1 : 0;
        }
        return counted;
    }

    private List<Instant> triesOfOneDay() {
        List<Instant> tries = new ArrayList<>();
        for (Instant time = NOW; time.isBefore(TOMORROW); time = time.plusSeconds(1)) {
            if (credential.beginAttempt(time)) {
                tries.add(time);
            }
        }
        return tries;
    }

    /** Tries each second until it is let through. */
    private Instant nextTry(Instant from) {
        Instant time = from;
        while (!credential.beginAttempt(time)) {
            time = time.plusSeconds(1);
        }
        return time;
    }
}
