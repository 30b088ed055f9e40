package fr.espacebailleur.signinhelp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody answered so far, in order; each one to the question to which the one before led.
 *
 * <p>They hold nothing personal and are written in the page's address: back, forward, two windows, another node and an
 * ended session all go on where they are.
 */
public record Answers(List<Answer> given) {
    /** Each way is shorter than this. */
    private static final int LONGEST = 500;

    public Answers {
        given = List.copyOf(given);
    }

    /** Reads what {@link #written} wrote; from the first word on that does not belong there, all is left out. */
    public static Answers read(String written) {
        List<Answer> given = new ArrayList<>();
        Question due = Question.SITUATION;
        String typed = written == null || written.length() > LONGEST ? "" : written;
        for (String word : typed.split("\\.", -1)) {
            Optional<Answer> answer = due.answer(word);
            if (answer.isEmpty()) {
                break;
            }
            given.add(answer.get());
            due = answer.get().next();
        }
        return new Answers(given);
    }

    public String written() {
        return given.stream().map(Answer::word).collect(Collectors.joining("."));
    }

    public Question due() {
        return last().map(Answer::next).orElse(Question.SITUATION);
    }

    public Optional<Answer> last() {
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    public Answers and(Answer next) {
        List<Answer> more = new ArrayList<>(given);
        more.add(next);
        return new Answers(more);
    }

    /** One question back. */
    public Answers withoutLast() {
        return given.isEmpty() ? this : new Answers(given.subList(0, given.size() - 1));
    }

    /** Of the question that is due, from 1 on. */
    public int position() {
        return given.size() + 1;
    }

    /** How many questions there are on the longest way from here. */
    public int atMost() {
        return given.size() + due().longestWay();
    }

    /** What would help. An address that is lost is not written to. */
    public Wish wish() {
        if (due() == Question.CAF) {
            return Wish.CAF;
        }
        if (given.contains(Answer.MAIL_LOST) || given.contains(Answer.CANNOT_SIGN_IN)) {
            return Wish.LETTERS;
        }
        return given.contains(Answer.LOGIN_NAME_UNKNOWN) && given.contains(Answer.MAIL_READ)
                ? Wish.LOGIN_NAME
                : Wish.CREDENTIALS;
    }

    /** Question and answer, one after the other, for whoever helps. */
    public List<String> told() {
        return given.stream()
                .map(answer -> answer.question().label() + " " + answer.label())
                .toList();
    }
}
