package fr.espacebailleur.account;

import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Typed;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is searched: upper case, without accents, letters and digits only, single spaces; of a person the last
 * name comes first. At most 220 characters; empty for nobody.
 */
record SearchName(String value) {
    static final int MAX_LENGTH = 220;

    static SearchName of(PersonIdentity identity) {
        return of(identity.lastName().value() + " "
                + identity.firstName().map(PersonName::value).orElse(""));
    }

    static SearchName of(LegalName name) {
        return of(name.value());
    }

    static SearchName of(String text) {
        String plain = Normalizer.normalize(Typed.line(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new SearchName(plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH));
    }

    /** « Jeanne Exemple » typed in the order in which one speaks: the last word first. */
    SearchName lastWordFirst() {
        int last = value.lastIndexOf(' ');
        return last < 0 ? this : new SearchName(value.substring(last + 1) + " " + value.substring(0, last));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }
}
