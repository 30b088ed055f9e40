package fr.espacebailleur.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as they are written to a landlord. */
final class ParisTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE).withZone(ZONE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy 'à' HH 'h' mm", Locale.FRANCE)
            .withZone(ZONE);

    private ParisTime() {}

    /** « 23 novembre 2026 » */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** « lundi 14 décembre 2026 à 13 h 15 » */
    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
