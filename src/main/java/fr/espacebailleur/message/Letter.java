package fr.espacebailleur.message;

import fr.espacebailleur.message.Mail.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A letter before it is printed, on one sheet.
 *
 * @param page whose address a telephone reads from the paper, such as {@code /connexion}
 * @param to in the window of the envelope
 * @param words by their places in the template
 * @param codes to be typed, in order; one may be a secret
 * @param until when a secret among them works no more
 * @param acts what to do, to be numbered
 * @param contact how to reach the Caf, as agents typed it: a sign that cannot be printed must not keep all its letters
 *     from being
 */
record Letter(
        String page,
        AddressBlock to,
        Map<String, String> words,
        List<Fact> codes,
        Optional<Fact> until,
        List<String> acts,
        String contact) {}
