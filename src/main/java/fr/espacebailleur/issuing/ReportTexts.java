package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Words;

/** What a report says when nothing was refused; it stands beside the refusals' texts. */
final class ReportTexts {
    private static final Words WORDS = new Words("refus");

    private ReportTexts() {}

    static String of(String key, Object... arguments) {
        return WORDS.of(key, arguments);
    }

    /** How a message goes: « par mail », « par courrier ». */
    static String of(Channel channel) {
        return of(channel == Channel.EMAIL ? "rapport.par-mail" : "rapport.par-courrier");
    }
}
