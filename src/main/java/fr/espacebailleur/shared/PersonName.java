package fr.espacebailleur.shared;

import java.util.regex.Pattern;

/**
 * A person's Nom or Prénom: 1 to 100 characters, letters of any script with their accents, spaces, hyphens, apostrophes
 * and dots. Composed (NFC), trimmed, with single spaces, so that the same name is the same value.
 */
public record PersonName(String value) {
    public static final int MAX_LENGTH = 100;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M} .'’-]*\\p{L}[\\p{L}\\p{M} .'’-]*+");

    /** @throws Refusal when empty, too long, or with another character than those of a name */
    public PersonName {
        value = Typed.line(value).replaceAll("\\p{Pd}", "-");
        if (value.isEmpty()) {
            throw new Refusal("nom.vide");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal("nom.long", MAX_LENGTH);
        }
        if (!FORM.matcher(value).matches()) {
            throw new Refusal("nom.caracteres");
        }
    }

    public static PersonName of(String typed) {
        return new PersonName(typed);
    }
}
