package fr.espacebailleur.message;

import fr.espacebailleur.shared.Words;
import java.util.Locale;

/** What has become of a message. */
public enum MessageState {
    DUE,
    HANDED_OVER,
    /** Refused too often: somebody must see to it. */
    FAILED,
    /** Not needed any more: a later one says it, the holder has a password of his own, or the account is suspended. */
    SUPERSEDED;

    private static final Words WORDS = new Words("messages");

    /** « À envoyer » … */
    public String label() {
        return WORDS.of("etat." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
