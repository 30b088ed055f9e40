package fr.espacebailleur.account;

import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Typed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name as it is searched: upper case, without accents, the letters of French keyboards for others of the Latin script
 * (OE, AE, SS, O, L …), letters and digits only, single spaces; of a person the last name comes first. At most 220 characters; empty for nobody.
 */
record SearchName(String value) {
    static final int MAX_LENGTH = 220;

    /** Upper case; Unicode takes them apart into nothing. */
    private static final Map<String, String> TYPED =
            Map.of("Œ", "OE", "Æ", "AE", "ẞ", "SS", "Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH", "Ħ", "H");

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
        for (Map.Entry<String, String> letter : TYPED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
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
