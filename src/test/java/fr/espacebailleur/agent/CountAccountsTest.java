package fr.espacebailleur.agent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.message.FollowMessages;
import fr.espacebailleur.message.MessageCounts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CountAccountsTest {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private int times;
    private Runnable whileCounting = () -> {};

    private final CountAccounts count = new CountAccounts(
            new AccountTables() {
                @Override
                List<DepartmentFigures> byDepartment() {
                    times++;
                    whileCounting.run();
                    return List.of();
                }

                @Override
                Map<Long, Long> openedByHour(Instant from) {
                    return Map.of();
                }

                @Override
                Map<Long, Long> begunByHour(Instant from) {
                    return Map.of();
                }

                @Override
                Map<Long, Long> completedByHour(Instant from) {
                    return Map.of();
                }
            },
            new FollowMessages() {
                @Override
                public MessageCounts counts() {
                    return new MessageCounts(Map.of(), Optional.empty());
                }
            },
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            });

    @Test
    void what_was_counted_is_told_for_a_minute() {
        Instant first = count.all().countedAt();
        now = now.plusSeconds(59);
        assertThat(count.all().countedAt()).isEqualTo(first);
        assertThat(times).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(count.all().countedAt()).isEqualTo(now);
        assertThat(times).isEqualTo(2);
    }

    @Test
    void whoever_asks_while_they_are_counted_anew_is_told_what_was_counted_before() {
        Instant first = count.all().countedAt();
        now = now.plusSeconds(60);
        whileCounting =
                () -> assertThat(CompletableFuture.supplyAsync(() -> count.all().countedAt())
                                .join())
                        .isEqualTo(first);
        assertThat(count.all().countedAt()).isEqualTo(now);
        assertThat(times).isEqualTo(2);
    }
}
