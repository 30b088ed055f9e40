package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Channel;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a report says when nothing was refused; it stands beside the refusals' texts. */
final class ReportTexts {
    private static final String BUNDLE = "fr.espacebailleur.refus";

    private ReportTexts() {}

    static String of(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.FRANCE).getString(key);
    }

    static String of(String key, Object... arguments) {
        return new MessageFormat(of(key), Locale.FRANCE).format(arguments);
    }

    /** How a message goes: « par mail », « par courrier ». */
    static String of(Channel channel) {
        return of(channel == Channel.EMAIL ? "rapport.par-mail" : "rapport.par-courrier");
    }
}
