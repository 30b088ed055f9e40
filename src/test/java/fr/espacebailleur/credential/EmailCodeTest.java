package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmailCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("jeanne@exemple.fr");
    private static final EmailAddress ANOTHER = new EmailAddress("jeanne.exemple@exemple.fr");
    private static final Duration APART = Duration.ofSeconds(30);

    private final EmailCode code = new EmailCode(1, NOW);

    @Test
    void two_clicks_ask_for_one_code() {
        assertThat(ask(ADDRESS, NOW)).isTrue();
        assertThat(ask(ADDRESS, NOW.plusSeconds(29))).isFalse();
        assertThat(ask(ADDRESS, NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void another_address_is_sent_a_code_at_once_and_that_of_the_first_works_no_more() {
        assertThat(ask(ADDRESS, NOW)).isTrue();
        assertThat(issue(ADDRESS, "first", NOW)).isTrue();
        assertThat(ask(ANOTHER, NOW.plusSeconds(1))).isTrue();
        assertThat(code.hash()).isEmpty();
        assertThat(issue(ADDRESS, "late", NOW)).isFalse();
    }

    @Test
    void so_many_are_enough_for_a_day_whatever_the_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(i % 2 == 0 ? ADDRESS : ANOTHER, NOW.plusSeconds(60L * i)))
                    .isTrue();
        }
        assertThat(ask(ANOTHER, NOW.plusSeconds(600))).isFalse();
        assertThat(code.state(NOW.plusSeconds(600))).contains(new EmailToConfirm(ANOTHER, false));
        assertThat(ask(ANOTHER, NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void confirming_does_not_make_more_of_them() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(ADDRESS, NOW.plusSeconds(60L * i))).isTrue();
            code.forget();
        }
        assertThat(ask(ADDRESS, NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void a_message_that_was_asked_for_before_the_latest_carries_none() {
        assertThat(ask(ADDRESS, NOW)).isTrue();
        assertThat(ask(ADDRESS, NOW.plusSeconds(60))).isTrue();
        assertThat(issue(ADDRESS, "first", NOW)).isFalse();
        assertThat(issue(ADDRESS, "second", NOW.plusSeconds(60))).isTrue();
        assertThat(code.hash()).contains("second");
    }

    @Test
    void nothing_is_issued_where_nothing_is_to_be_confirmed() {
        assertThat(ask(ADDRESS, NOW)).isTrue();
        code.forget();
        assertThat(issue(ADDRESS, "late", NOW)).isFalse();
        assertThat(code.state(NOW)).isEmpty();
    }

    @Test
    void it_is_awaited_until_it_expires() {
        assertThat(ask(ADDRESS, NOW)).isTrue();
        assertThat(code.state(NOW)).contains(new EmailToConfirm(ADDRESS, true));
        assertThat(issue(ADDRESS, "hash", NOW)).isTrue();
        assertThat(code.isExpired(NOW.plusSeconds(899))).isFalse();
        assertThat(code.state(NOW.plusSeconds(899))).contains(new EmailToConfirm(ADDRESS, true));
        assertThat(code.isExpired(NOW.plusSeconds(900))).isTrue();
        assertThat(code.state(NOW.plusSeconds(900))).contains(new EmailToConfirm(ADDRESS, false));
        assertThat(ask(ADDRESS, NOW.plusSeconds(900))).isTrue();
        assertThat(code.state(NOW.plusSeconds(900))).contains(new EmailToConfirm(ADDRESS, true));
    }

    private boolean ask(EmailAddress address, Instant now) {
        return code.askFor(address, now, APART, 3);
    }

    private boolean issue(EmailAddress recipient, String hash, Instant asked) {
        return code.issue(recipient, hash, asked.plusSeconds(900), asked);
    }
}
