package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.signinhelp.HelpReference;
import fr.espacebailleur.signinhelp.Wish;
import java.util.Locale;

/** The way from the questions to their answer. */
final class HelpAsked {

    private static final String PAGE = "/demande-d-aide";
    static final String REFERENCE = "reference";
    static final String DEPARTMENT = "departement";
    static final String WISH = "envoi";

    private HelpAsked() {}

    /** @return the answer's address */
    static String forSomethingSent(HelpReference reference, Wish wish) {
        String sent = wish.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PAGE + "?" + REFERENCE + "=" + reference.printed() + "&" + WISH + "=" + sent;
    }

    /** @return the answer's address */
    static String forTheCaf(HelpReference reference, Department department) {
        return PAGE + "?" + REFERENCE + "=" + reference.printed() + "&" + DEPARTMENT + "=" + department.code();
    }
}
