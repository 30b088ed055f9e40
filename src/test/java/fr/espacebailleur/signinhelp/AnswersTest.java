package fr.espacebailleur.signinhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final Answers NONE = new Answers(List.of());

    @Test
    void every_way_ends_where_somebody_is_helped() {
        assertThat(ways(NONE))
                .hasSizeGreaterThan(20)
                .allSatisfy(way -> assertThat(way.due()).isIn(Question.NUMBERS, Question.CAF))
                .allSatisfy(way -> assertThat(Answers.read(way.written())).isEqualTo(way))
                .allSatisfy(way -> assertThat(way.written()).hasSizeLessThan(200));
    }

    @Test
    void every_answer_is_on_some_way_and_is_called_like_no_other() {
        List<Answer> offered = ways(NONE).stream()
                .flatMap(way -> way.given().stream())
                .distinct()
                .toList();
        assertThat(offered).containsExactlyInAnyOrder(Answer.values());
        assertThat(Arrays.stream(Answer.values()).map(Answer::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z-]+"));
    }

    /** All ways to an end, the one of whoever lacks the numbers included. */
    private static List<Answers> ways(Answers begun) {
        List<Answers> ways = new ArrayList<>();
        if (begun.due() == Question.NUMBERS || begun.due() == Question.CAF) {
            ways.add(begun);
        }
        begun.due().answers().forEach(answer -> ways.addAll(ways(begun.and(answer))));
        return ways;
    }

    @ParameterizedTest
    @CsvSource({
        "identifiant-inconnu.mail-lu, LOGIN_NAME",
        "identifiant-inconnu.mail-perdu, LETTERS",
        "identifiant-inconnu.mail-inconnu, CREDENTIALS",
        "rien-recu.toujours-rien.mail-lu, CREDENTIALS",
        "rien-recu.demenagement, CAF",
        "perdus.mail-lu, CREDENTIALS",
        "perdus.mail-perdu, LETTERS",
        "expires.mail-inconnu, CREDENTIALS",
        "mail-change.je-ne-peux-pas, LETTERS",
        "mail-change.je-peux.demander-a-la-caf, CAF",
        "message-d-erreur.refuse.toujours-bloque.mail-lu, CREDENTIALS",
        "perdus.mail-lu.sans-numeros, CAF"
    })
    void what_would_help_follows_from_the_answers(String written, Wish wish) {
        Answers answers = Answers.read(written);
        assertThat(answers.written()).isEqualTo(written);
        assertThat(answers.wish()).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "mail-lu",
                ".",
                "perdus.perdus",
                "perdus.je-peux.demander-a-la-caf",
                "PERDUS",
                "a\u0000b"
            })
    void what_does_not_belong_there_is_left_out(String typed) {
        assertThat(Answers.read(typed).given()).hasSizeLessThanOrEqualTo(1);
        assertThat(Answers.read(typed).due()).isIn(Question.SITUATION, Question.MAIL);
    }

    @Test
    void whatever_is_too_long_is_nothing() {
        assertThat(Answers.read("perdus." + "x".repeat(10_000))).isEqualTo(NONE);
        assertThat(Answers.read(null)).isEqualTo(NONE);
    }

    @Test
    void one_knows_how_far_it_is_at_most_and_it_never_grows() {
        assertThat(NONE.position()).isEqualTo(1);
        assertThat(NONE.atMost()).isEqualTo(5);
        for (Answers way : ways(NONE)) {
            if (!way.given().contains(Answer.WITHOUT_NUMBERS)) {
                assertThat(way.atMost()).isEqualTo(way.position());
                assertThat(way.atMost()).isLessThanOrEqualTo(way.withoutLast().atMost());
            }
        }
    }

    @Test
    void every_text_is_there_and_is_needed() {
        Set<String> needed = new TreeSet<>();
        for (Question question : Question.values()) {
            needed.add("question." + word(question));
            lines(needed, "question." + word(question) + ".aide", question.hints());
            assertThat(question.label()).isNotBlank();
        }
        for (Answer answer : Answer.values()) {
            needed.add("reponse." + answer.word());
            lines(needed, "reponse." + answer.word() + ".suite", answer.consequences());
            assertThat(answer.label()).isNotBlank();
        }
        for (Outcome outcome : Outcome.values()) {
            needed.add("issue." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(outcome.label()).isNotBlank();
        }
        assertThat(ResourceBundle.getBundle("fr.espacebailleur.aide").keySet())
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private static String word(Question question) {
        return switch (question) {
            case SITUATION -> "situation";
            case WAITED -> "attente";
            case MAIL -> "mail";
            case MESSAGE -> "message";
            case EXPLANATION -> "explication";
            case ABLE_TO_SIGN_IN -> "connexion-possible";
            case OTHER_ADMINISTRATOR -> "autre-administrateur";
            case FIRST_PERSON -> "premiere-personne";
            case ADVICE -> "conseil";
            case NUMBERS -> "numeros";
            case CAF -> "caf";
        };
    }

    private static void lines(Set<String> needed, String beginning, List<String> lines) {
        for (int number = 1; number <= lines.size(); number++) {
            needed.add(beginning + "." + number);
        }
    }
}
