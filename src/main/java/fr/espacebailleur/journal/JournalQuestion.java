package fr.espacebailleur.journal;

import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the address of the journal asks for, as it was typed; nothing is {@code null}. */
public record JournalQuestion(String act, String actor, String from, String until, String userNumber) {

    /** @param parameter of the address, by its name */
    public static JournalQuestion of(UnaryOperator<String> parameter) {
        return new JournalQuestion(
                Typed.line(parameter.apply("acte")),
                Typed.line(parameter.apply("acteur")),
                Typed.line(parameter.apply("du")),
                Typed.line(parameter.apply("au")),
                Typed.line(parameter.apply("compte")));
    }

    /** None where the address names no act that there is. */
    public Optional<Act> readAct() {
        return Arrays.stream(Act.values())
                .filter(known -> known.name().equals(act))
                .findFirst();
    }

    /** The beginning of the first day. @throws Refusal when it is no day */
    public Optional<Instant> readFrom() {
        return day(from).map(ParisTime::begins);
    }

    /** The end of the last day. @throws Refusal when it is no day */
    public Optional<Instant> readBefore() {
        return day(until).map(day -> ParisTime.begins(day.plusDays(1)));
    }

    /** The same question again, as the end of an address. */
    public String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("acte", act);
        parameters.put("acteur", actor);
        parameters.put("du", from);
        parameters.put("au", until);
        parameters.put("compte", userNumber);
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<LocalDate> day(String typed) {
        return Optional.of(typed).filter(given -> !given.isEmpty()).map(ParisTime::readDay);
    }
}
