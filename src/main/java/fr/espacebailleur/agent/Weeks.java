package fr.espacebailleur.agent;

import fr.espacebailleur.shared.ParisTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts counts of hours together into weeks. The database counts by the hour, because each one has its own words for
 * weeks; an hour always lies within one week of Paris, summer time or not.
 */
final class Weeks {

    static final int SHOWN = 26;

    private Weeks() {}

    /** When the oldest week that is shown begins. */
    static Instant firstMonday(Instant now) {
        return monday(now).minusWeeks(SHOWN - 1L).atStartOfDay(ParisTime.ZONE).toInstant();
    }

    /** @param opened how many in each hour, which is named by its number since 1970; likewise the next two */
    static List<WeekFigures> of(Instant now, Map<Long, Long> opened, Map<Long, Long> begun, Map<Long, Long> completed) {
        Map<LocalDate, Long> openedIn = byWeek(opened);
        Map<LocalDate, Long> begunIn = byWeek(begun);
        Map<LocalDate, Long> completedIn = byWeek(completed);
        return Stream.iterate(monday(now).minusWeeks(SHOWN - 1L), monday -> monday.plusWeeks(1))
                .limit(SHOWN)
                .map(monday -> new WeekFigures(
                        monday,
                        openedIn.getOrDefault(monday, 0L),
                        begunIn.getOrDefault(monday, 0L),
                        completedIn.getOrDefault(monday, 0L)))
                .toList();
    }

    private static Map<LocalDate, Long> byWeek(Map<Long, Long> byHour) {
        return byHour.entrySet().stream()
                .collect(Collectors.groupingBy(
                        hour -> monday(Instant.ofEpochSecond(hour.getKey() * 3600)),
                        Collectors.summingLong(Map.Entry::getValue)));
    }

    private static LocalDate monday(Instant instant) {
        return instant.atZone(ParisTime.ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
