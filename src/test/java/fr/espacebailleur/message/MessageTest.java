package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.message.Message.Kind;
import fr.espacebailleur.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private final Message message = new Message(1, Kind.LOGIN_NAME, Channel.EMAIL, NOW);

    @Test
    void a_message_is_due_at_once() {
        assertThat(message.isDue(NOW)).isTrue();
    }

    @Test
    void while_one_node_has_it_nobody_else_takes_it() {
        message.take(NOW);
        assertThat(message.isDue(NOW)).isFalse();
        assertThat(message.isDue(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void a_message_whose_node_does_not_come_back_is_due_again_by_itself() {
        message.take(NOW);
        assertThat(message.isDue(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void what_could_not_be_handed_over_stays_due_and_waits_longer_each_time() {
        List<Duration> delays = new ArrayList<>();
        Instant now = NOW;
        for (int attempt = 0; attempt < 20; attempt++) {
            message.take(now);
            message.postpone(now);
            Instant next = nextDue(now);
            delays.add(Duration.between(now, next));
            now = next;
        }
        assertThat(delays).isSorted().first().isEqualTo(Duration.ofSeconds(30));
        assertThat(delays.subList(0, 7)).doesNotHaveDuplicates();
        assertThat(delays).last().isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_is_refused_waits_longer_each_time_and_at_the_last_time_it_has_failed() {
        List<Duration> delays = new ArrayList<>();
        Instant now = NOW;
        for (int refusal = 1; refusal < 10; refusal++) {
            message.take(now);
            message.refuse(now, 10);
            Instant next = nextDue(now);
            delays.add(Duration.between(now, next));
            now = next;
        }
        assertThat(delays).isSorted().first().isEqualTo(Duration.ofSeconds(30));
        assertThat(delays).last().isEqualTo(Duration.ofHours(1));
        message.take(now);
        message.refuse(now, 10);
        assertThat(message.isDue(Instant.MAX)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void what_a_server_that_is_away_keeps_from_being_handed_over_never_fails() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            message.take(NOW);
            message.postpone(NOW);
        }
        message.take(NOW);
        message.refuse(NOW, 2);
        assertThat(message.state()).isEqualTo(MessageState.DUE);
    }

    @Test
    void what_was_superseded_while_it_was_on_its_way_is_not_due_again_whatever_becomes_of_it() {
        message.take(NOW);
        message.supersede();
        message.refuse(NOW, 1);
        message.postpone(NOW);
        assertThat(message.isDue(Instant.MAX)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.SUPERSEDED);
        message.handOver(NOW);
        assertThat(message.state()).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    void what_was_handed_over_is_never_due_again() {
        message.take(NOW);
        message.handOver(NOW);
        assertThat(message.isDue(Instant.MAX)).isFalse();
    }

    @Test
    void what_nobody_needs_any_more_is_never_due_again() {
        message.take(NOW);
        message.supersede();
        assertThat(message.isDue(Instant.MAX)).isFalse();
    }

    /** To the second. */
    private Instant nextDue(Instant from) {
        Instant time = from;
        while (!message.isDue(time)) {
            time = time.plusSeconds(1);
        }
        return time;
    }
}
