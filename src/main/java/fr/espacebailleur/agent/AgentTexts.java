package fr.espacebailleur.agent;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of what agents are told. */
final class AgentTexts {

    private AgentTexts() {}

    static String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("fr.espacebailleur.agent", Locale.FRANCE)
                .getString(key);
        return new MessageFormat(pattern, Locale.FRANCE).format(arguments);
    }
}
