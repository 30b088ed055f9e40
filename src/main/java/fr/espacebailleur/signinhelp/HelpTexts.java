package fr.espacebailleur.signinhelp;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** What is asked, offered and told. */
final class HelpTexts {

    private HelpTexts() {}

    static String of(String key) {
        return bundle().getString(key);
    }

    /** The texts of this beginning, numbered from 1 on; there may be none. */
    static List<String> lines(String beginning) {
        return IntStream.iterate(1, number -> bundle().containsKey(beginning + "." + number), number -> number + 1)
                .mapToObj(number -> of(beginning + "." + number))
                .toList();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("fr.espacebailleur.aide", Locale.FRANCE);
    }
}
