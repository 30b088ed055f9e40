package fr.espacebailleur.signinhelp;

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

    public String label() {
        return HelpTexts.of("issue." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
