package fr.espacebailleur.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no line of a log may hold: secrets and personal data of all who appear in the tests. */
final class Confidential {

    /** Shorter ones could stand in a log by chance. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 300;
    private static final int MOST_ROWS = 500;

    /** In which fields of forms they are typed, by their names or labels. */
    private static final Pattern FIELDS =
            Pattern.compile("mot.de.passe|nouveau|confirm|identifiant|code|mail|t.l.phone");

    /** Where they stand in mails: behind a label, or in a link. */
    private static final Pattern IN_MAILS = Pattern.compile(
            "(?m)^(?:Identifiant|Mot de passe provisoire|Code)\\s*:\\s*(\\S+)\\s*$|[?&]\\w+=([\\w.-]{16,})");

    /** And in which columns of the database. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "account",
            List.of(
                    "login_name",
                    "known_email",
                    "email",
                    "phone",
                    "last_name",
                    "first_name",
                    "address_line1",
                    "address_line2",
                    "address_line3"),
            "landlord",
            List.of("last_name", "first_name", "legal_name"),
            "credential",
            List.of("hash", "pending_hash", "mailed_to"),
            "consent",
            List.of("person"),
            "message",
            List.of("recipient"),
            "email_code",
            List.of("address", "hash"),
            "email_change",
            List.of("email_before", "email_after"),
            "password_request",
            List.of("address"));

    /** It is nobody's; a newcomer is told to look for its mails. */
    private static final String SAMPLE_AGENT = "agent@exemple.fr";

    private static final Set<String> TYPED = ConcurrentHashMap.newKeySet();

    private Confidential() {}

    /** @param field its name or its label */
    static void typed(String field, String value) {
        if (FIELDS.matcher(field.toLowerCase(Locale.ROOT)).find()) {
            note(value);
        }
    }

    /** As the browser gets it. */
    static void cookie(String line) {
        note(line.replaceFirst("^[^=]*=", "").replaceFirst(";.*$", ""));
    }

    static void note(String value) {
        TYPED.add(value);
    }

    /** @throws AssertionError when the log of this portal holds one of them */
    static void isNotInLogOf(PortalProcess portal) {
        String log = portal.log();
        List<String> found = Stream.concat(Stream.concat(TYPED.stream(), inMails(portal)), inDatabase(portal))
                .filter(value -> value.length() >= SHORTEST && value.length() <= LONGEST)
                .filter(value -> !value.equals(SAMPLE_AGENT))
                .distinct()
                .filter(value ->
                        log.contains(value) && asAWord(value).matcher(log).find())
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("the log holds what it must not: " + found + "\n"
                    + log.lines()
                            .filter(line -> found.stream().anyMatch(line::contains))
                            .limit(20)
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Somebody called Second is not in « maxSeconds ». */
    private static Pattern asAWord(String value) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])");
    }

    private static Stream<String> inMails(PortalProcess portal) {
        return portal.mails().all().stream()
                .flatMap(mail -> Stream.concat(
                        Stream.of(mail.to()),
                        IN_MAILS.matcher(mail.text())
                                .results()
                                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))));
    }

    /** Nothing when it is the embedded one, which only one process may open. */
    private static Stream<String> inDatabase(PortalProcess portal) {
        return portal.isOnPostgres()
                ? COLUMNS.entrySet().stream()
                        .flatMap(table -> table.getValue().stream()
                                .flatMap(column -> portal
                                        .texts("select distinct " + column + " from " + table.getKey() + " where "
                                                + column + " is not null limit " + MOST_ROWS)
                                        .stream()))
                : Stream.of();
    }
}
