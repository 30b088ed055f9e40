package fr.espacebailleur.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeksTest {

    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void there_are_twenty_six_the_oldest_first_and_the_last_one_is_this_week() {
        List<WeekFigures> weeks = Weeks.of(NOW, Map.of(), Map.of(), Map.of());
        assertThat(weeks).hasSize(26).allMatch(week -> week.opened() + week.begun() + week.completed() == 0);
        assertThat(weeks.get(0).monday()).isEqualTo("2026-06-01");
        assertThat(weeks.get(25).monday()).isEqualTo("2026-11-23");
        assertThat(Weeks.firstMonday(NOW)).isEqualTo("2026-05-31T22:00:00Z");
    }

    @Test
    void a_week_begins_on_monday_by_the_clocks_of_paris_in_summer_and_in_winter() {
        List<WeekFigures> weeks = Weeks.of(
                NOW,
                Map.of(
                        hour("2026-07-05T21:00:00Z"), 1L,
                        hour("2026-07-05T22:00:00Z"), 20L,
                        hour("2026-11-22T22:00:00Z"), 300L,
                        hour("2026-11-22T23:00:00Z"), 4000L),
                Map.of(hour("2026-11-24T09:00:00Z"), 5L, hour("2026-11-23T09:00:00Z"), 6L),
                Map.of(hour("2026-11-24T09:00:00Z"), 7L));
        assertThat(weeks)
                .contains(
                        new WeekFigures(LocalDate.parse("2026-06-29"), 1, 0, 0),
                        new WeekFigures(LocalDate.parse("2026-07-06"), 20, 0, 0),
                        new WeekFigures(LocalDate.parse("2026-11-16"), 300, 0, 0),
                        new WeekFigures(LocalDate.parse("2026-11-23"), 4000, 11, 7));
    }

    private static long hour(String instant) {
        return Instant.parse(instant).getEpochSecond() / 3600;
    }
}
