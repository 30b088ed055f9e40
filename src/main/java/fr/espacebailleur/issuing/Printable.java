package fr.espacebailleur.issuing;

import java.util.regex.Pattern;

/** Text of a file that is not ours, made fit to be kept and shown. */
final class Printable {
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    static boolean is(String text) {
        return !NOT_PRINTABLE.matcher(text).find();
    }

    /** What cannot be printed becomes « ? »; what is longer than so many characters ends with « … ». */
    static String of(String text, int maxLength) {
        String start = text.length() <= maxLength ? text : text.substring(0, maxLength - 1) + "…";
        return NOT_PRINTABLE.matcher(start).replaceAll("?");
    }
}
