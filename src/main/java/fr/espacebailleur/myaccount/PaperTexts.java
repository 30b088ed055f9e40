package fr.espacebailleur.myaccount;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of what is downloaded. */
final class PaperTexts {

    private PaperTexts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(
                        ResourceBundle.getBundle("fr.espacebailleur.papiers", Locale.FRANCE)
                                .getString(key),
                        Locale.FRANCE)
                .format(arguments);
    }
}
