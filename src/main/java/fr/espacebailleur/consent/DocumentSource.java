package fr.espacebailleur.consent;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.util.Arrays;

/**
 * The text of a document as an agent writes it: a title on its first line, then paragraphs with an empty line between
 * them, headings (« ## … ») and items of lists (« - … »). Lines end as on Unix, and nothing is around the text.
 */
record DocumentSource(String text) {

    /** As the table has it. */
    static final int MAX_LENGTH = 200_000;

    private static final int MAX_TITLE_LENGTH = 200;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws Refusal when empty, too long, without a title or anything below it, or with what cannot be printed */
    static DocumentSource of(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("document.vide");
        }
        String text = typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\t', ' ')
                        .replace(BYTE_ORDER_MARK, "")
                        .strip()
                + "\n";
        if (text.length() > MAX_LENGTH) {
            throw new Refusal("document.long", MAX_LENGTH);
        }
        refuseUnprintable(text);
        String[] parts = text.split("\n", 2);
        boolean title =
                !parts[0].startsWith("#") && !parts[0].startsWith("- ") && parts[0].length() <= MAX_TITLE_LENGTH;
        if (!title || parts[1].isEmpty() || !parts[1].startsWith("\n")) {
            throw new Refusal("document.sans-titre", MAX_TITLE_LENGTH);
        }
        return new DocumentSource(text);
    }

    private static void refuseUnprintable(String text) {
        String[] lines = text.split("\n");
        Arrays.stream(lines)
                .filter(line -> !Typed.isPrintable(line))
                .findFirst()
                .ifPresent(line -> {
                    throw new Refusal(
                            "document.caracteres", Arrays.asList(lines).indexOf(line) + 1);
                });
    }
}
