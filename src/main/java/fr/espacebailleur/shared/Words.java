package fr.espacebailleur.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * The French texts of one bundle.
 *
 * @param bundle its name without that of the house
 */
public record Words(String bundle) {

    /** A {@link MessageFormat} where it has a place for one of the arguments; else it is read as it stands. */
    public String of(String key, Object... arguments) {
        String text = texts().getString(key);
        boolean filledIn = arguments.length > 0 && text.contains("{");
        return filledIn ? new MessageFormat(text, Locale.FRANCE).format(arguments) : text;
    }

    public boolean has(String key) {
        return texts().containsKey(key);
    }

    /** The texts of this beginning, numbered from 1 on; there may be none. */
    public List<String> lines(String beginning) {
        return IntStream.iterate(1, number -> has(beginning + "." + number), number -> number + 1)
                .mapToObj(number -> of(beginning + "." + number))
                .toList();
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("fr.espacebailleur." + bundle, Locale.FRANCE);
    }
}
