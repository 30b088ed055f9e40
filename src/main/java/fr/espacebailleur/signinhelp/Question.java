package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody who is stuck is asked; the last two are where the questions end. */
public enum Question {
    SITUATION("situation"),
    WAITED("attente"),
    MAIL("mail"),
    MESSAGE("message"),
    EXPLANATION("explication"),
    ABLE_TO_SIGN_IN("connexion-possible"),
    OTHER_ADMINISTRATOR("autre-administrateur"),
    FIRST_PERSON("premiere-personne"),
    ADVICE("conseil"),
    /** What his papers hold: with it we can send again what he lost. */
    NUMBERS("numeros"),
    /** Where his flat is: the Caf of that département helps. */
    CAF("caf");

    private static final Words WORDS = new Words("aide");

    private final String word;

    Question(String word) {
        this.word = word;
    }

    /** As the page asks it. */
    public String label() {
        return WORDS.of("question." + word);
    }

    /** What helps to answer; may be empty. */
    public List<String> hints() {
        return WORDS.lines("question." + word + ".aide");
    }

    /** None to the last one, where something is filled in. */
    public List<Answer> answers() {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.question() == this)
                .toList();
    }

    /** How many questions there are from this one on, itself included, on the longest way of whoever has his papers. */
    int longestWay() {
        return this == NUMBERS
                ? 1
                : 1
                        + answers().stream()
                                .map(Answer::next)
                                .mapToInt(Question::longestWay)
                                .max()
                                .orElse(0);
    }

    /** The answer that is called so, if it is one to this question. */
    Optional<Answer> answer(String called) {
        return answers().stream().filter(answer -> answer.word().equals(called)).findFirst();
    }
}
