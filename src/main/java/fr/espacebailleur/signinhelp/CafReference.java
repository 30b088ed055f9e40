package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.text.Normalizer;

/**
 * The « référence de bailleur » that the Caf prints on its letters to a landlord, and that none of our messages holds:
 * whoever has one of those only does not have it.
 *
 * @param letters its letters and digits alone, in upper case and without accents
 */
public record CafReference(String letters) {
    private static final int LENGTH = 60;

    /** @throws Refusal when nothing is left to compare, or it is longer than any */
    public CafReference {
        if (letters.isEmpty()) {
            throw new Refusal("aide.reference-vide");
        }
        if (letters.length() > LENGTH) {
            throw new Refusal("aide.reference-longue", LENGTH);
        }
    }

    /** Reads what was typed; case, spaces, accents, hyphens and other signs are forgiven. */
    public static CafReference of(String typed) {
        return new CafReference(lettersOf(typed));
    }

    /** Whether it is the one that the Caf gave, however that one is written. */
    boolean isOf(String given) {
        return letters.equals(lettersOf(given));
    }

    private static String lettersOf(String text) {
        return Normalizer.normalize(Typed.code(text), Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Hides it: it is what a stranger does not know. */
    @Override
    public String toString() {
        return "CafReference[hidden]";
    }
}
