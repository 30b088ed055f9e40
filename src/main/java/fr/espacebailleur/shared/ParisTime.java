package fr.espacebailleur.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as they are written to people: in French, by the clocks of Paris. */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
    private static final DateTimeFormatter MINUTE = pattern("EEEE d MMMM yyyy 'à' HH 'h' mm");
    private static final DateTimeFormatter HOUR = pattern("HH 'h' mm");
    private static final DateTimeFormatter SHORT = pattern("dd/MM/yyyy HH:mm");

    private ParisTime() {}

    /** « 23 novembre 2026 » */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** « 23 novembre 2026 » */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** « 13 h 15 » */
    public static String hour(Instant instant) {
        return HOUR.format(instant);
    }

    /** « lundi 14 décembre 2026 à 13 h 15 » */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** « 14/12/2026 13:15 », for tables. */
    public static String brief(Instant instant) {
        return SHORT.format(instant);
    }

    /** « 2026-12-14T13:15:08+01:00 », for spreadsheets. */
    public static String exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZONE)
                .toOffsetDateTime()
                .toString();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRANCE).withZone(ZONE);
    }
}
