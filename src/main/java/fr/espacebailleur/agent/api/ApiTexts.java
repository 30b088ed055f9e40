package fr.espacebailleur.agent.api;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of what machines are told, for the people who look after them. */
final class ApiTexts {

    private ApiTexts() {}

    static String of(String key) {
        return ResourceBundle.getBundle("fr.espacebailleur.api", Locale.FRANCE).getString(key);
    }

    /** What a status means here; a general word for one that we have no words for. */
    static String ofStatus(int status) {
        ResourceBundle texts = ResourceBundle.getBundle("fr.espacebailleur.api", Locale.FRANCE);
        return texts.getString(texts.containsKey("statut." + status) ? "statut." + status : "statut");
    }
}
