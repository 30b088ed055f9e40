package fr.espacebailleur.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A mail before it is one: the same words as text and as HTML.
 *
 * @param paragraphs in order; each fact stands alone on its line of the text
 */
record Mail(String subject, List<Paragraph> paragraphs) {

    sealed interface Paragraph permits Prose, Fact, Todo {}

    record Prose(String words) implements Paragraph {}

    /** « Identifiant : … » */
    record Fact(String label, String value) implements Paragraph {

        @Override
        public String toString() {
            return "Fact[" + label + "]"; // the value may be a secret
        }
    }

    /** What to do, numbered. */
    record Todo(List<String> acts) implements Paragraph {}

    String text() {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph instanceof Prose prose) {
                text.append(prose.words()).append("\n\n");
            } else if (paragraph instanceof Fact fact) {
                text.append(fact.label()).append(" : ").append(fact.value()).append("\n\n");
            } else if (paragraph instanceof Todo todo) {
                int number = 1;
                for (String act : todo.acts()) {
                    text.append(number++).append(". ").append(act).append('\n');
                }
                text.append('\n');
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    String html() {
        List<String> body = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph instanceof Prose prose) {
                body.add("<p>" + linked(prose.words()) + "</p>");
            } else if (paragraph instanceof Fact fact) {
                body.add("<p>" + escaped(fact.label()) + "&nbsp;:<br><strong"
                        + " style=\"font-family:'Courier New',monospace;font-size:1.4em\">" + escaped(fact.value())
                        + "</strong></p>");
            } else if (paragraph instanceof Todo todo) {
                body.add("<ol>"
                        + String.join(
                                "",
                                todo.acts().stream()
                                        .map(act -> "<li>" + linked(act) + "</li>")
                                        .toList())
                        + "</ol>");
            }
        }
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:Verdana,sans-serif;font-size:18px;line-height:1.5;max-width:40em">
                %s
                </body></html>
                """.formatted(escaped(subject), String.join("\n", body));
    }

    private static String linked(String words) {
        return escaped(words).replaceAll("https?://[^\\s<>\"]*[^\\s<>\".,;:)»]", "<a href=\"$0\">$0</a>");
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
