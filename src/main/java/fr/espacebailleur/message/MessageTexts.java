package fr.espacebailleur.message;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which agents are told of messages. */
final class MessageTexts {

    private MessageTexts() {}

    static String of(String key) {
        return ResourceBundle.getBundle("fr.espacebailleur.messages", Locale.FRANCE)
                .getString(key);
    }
}
