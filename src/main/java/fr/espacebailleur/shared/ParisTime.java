package fr.espacebailleur.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as they are written to people and read from them: in French, by the clocks of Paris. */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
    private static final DateTimeFormatter MINUTE = pattern("EEEE d MMMM yyyy 'à' HH 'h' mm");
    private static final DateTimeFormatter HOUR = pattern("HH 'h' mm");
    private static final DateTimeFormatter SHORT = pattern("dd/MM/yyyy HH:mm");

    private static final DateTimeFormatter TYPED_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private ParisTime() {}

    /**
     * Reads a day as it was typed, 24/11/2026, or as a browser writes it, 2026-11-24.
     *
     * @throws Refusal when it is none, or of a year from before 1900 or after 9998
     */
    public static LocalDate readDay(String typed) {
        String line = Typed.line(typed);
        try {
            LocalDate day = line.contains("/") ? LocalDate.parse(line, TYPED_DAY) : LocalDate.parse(line);
            if (day.getYear() < 1900 || day.getYear() > 9998) {
                throw new Refusal("date.forme");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new Refusal("date.forme");
        }
    }

    /** The first instant of that day. */
    public static Instant begins(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

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
