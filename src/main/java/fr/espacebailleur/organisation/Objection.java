package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;

/**
 * What somebody of an organisation says against its first administrator.
 *
 * @param name who says it, at most 100 characters
 * @param reach a telephone number or a mail address, at most 200 characters
 * @param reason at most 1,000 characters
 */
public record Objection(String name, String reach, String reason) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REACH = 200;
    private static final int LONGEST_REASON = 1000;

    public Objection {
        name = name(name);
        reach = reach(reach);
        reason = reason(reason);
    }

    /** @throws Refusal when empty, too long, or with what cannot be printed */
    public static String name(String typed) {
        return read("contestation.nom", typed, LONGEST_NAME);
    }

    /** @throws Refusal when empty, too long, or with what cannot be printed */
    public static String reach(String typed) {
        return read("contestation.joindre", typed, LONGEST_REACH);
    }

    /** On one line, whatever was typed. @throws Refusal when empty, too long, or with what cannot be printed */
    public static String reason(String typed) {
        return read("contestation.raison", typed == null ? "" : typed.replaceAll("[\\r\\n\\t]+", " "), LONGEST_REASON);
    }

    private static String read(String field, String typed, int longest) {
        if (typed != null && typed.length() > longest) {
            throw new Refusal("contestation.long", longest);
        }
        String line = Typed.line(typed);
        if (line.isEmpty()) {
            throw new Refusal(field);
        }
        if (!Typed.isPrintable(line)) {
            throw new Refusal("contestation.caracteres");
        }
        return line;
    }
}
