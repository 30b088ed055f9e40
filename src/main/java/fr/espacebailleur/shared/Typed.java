package fr.espacebailleur.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a person typed or pasted, read kindly: what cannot be seen or means nothing is taken away, nothing is refused
 * here. {@code null} is read as empty.
 */
public final class Typed {
    /** Longer than any value may be: composing takes time that grows with the square of the length. */
    private static final int MOST_READ = 1000;

    private Typed() {}

    /** A code (identifiant, number, password to copy): upper case, without spaces of any kind, hyphens and dashes. */
    public static String code(String typed) {
        return typed == null
                ? ""
                : line(typed.codePoints()
                        .limit(MOST_READ)
                        .filter(character -> !isSpace(character) && !isDash(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .toUpperCase(Locale.ROOT));
    }

    /** A line of text: composed (NFC), trimmed, each run of spaces made one space, invisible characters dropped. */
    public static String line(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        typed.codePoints()
                .limit(MOST_READ)
                .filter(character -> !isInvisible(character))
                .forEach(character -> {
                    if (!isSpace(character)) {
                        line.appendCodePoint(character);
                    } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                        line.append(' ');
                    }
                });
        return Normalizer.normalize(line, Normalizer.Form.NFC).strip();
    }

    /** Whether every character can be printed on a line: no control character, no line break, no half character. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        });
    }

    private static boolean isSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == '−';
    }

    /** Zero-width spaces, soft hyphens, marks of writing direction. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
