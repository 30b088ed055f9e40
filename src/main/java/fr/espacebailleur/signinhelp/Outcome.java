package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Words;
import java.util.Locale;

/** What came of a request for help; agents are told, nobody else. */
public enum Outcome {
    WAITING,
    LOGIN_NAME_SENT,
    SENT_BY_MAIL,
    SENT_BY_LETTER,
    /** It had been sent a short while before, or often enough. */
    SENT_ALREADY,
    /** There is no address to send to. */
    UNREACHABLE,
    NUMBER_UNKNOWN,
    REFERENCE_WRONG,
    SUSPENDED,
    /** Nothing was looked at. */
    TOO_MANY_TRIES,
    /** Whoever asked was told how to reach his Caf. */
    CAF;

    private static final Words WORDS = new Words("aide");

    public String label() {
        return WORDS.of("issue." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
