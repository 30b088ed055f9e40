package fr.espacebailleur.myaccount;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.espacebailleur.paper.PrintPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** A paper with a title, headings, paragraphs, lists and facts, in the order in which they are added. */
final class Sheet {

    private static final String TEMPLATE = template();

    private final PrintPaper paper;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    Sheet(PrintPaper paper, String title) {
        this.paper = paper;
        this.title = title;
        body.append("<h1>").append(paper.whole(title)).append("</h1>");
    }

    Sheet heading(String words) {
        return add("h2", words);
    }

    Sheet smallHeading(String words) {
        return add("h3", words);
    }

    Sheet paragraph(String words) {
        return add("p", words);
    }

    Sheet list(List<String> items) {
        body.append(items.stream()
                .map(item -> "<li>" + paper.whole(item) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>")));
        return this;
    }

    Sheet fact(String label, String value) {
        body.append("<p class=\"fact\">%s\u00a0: <strong>%s</strong></p>"
                .formatted(paper.whole(label), paper.whole(value)));
        return this;
    }

    private Sheet add(String tag, String words) {
        body.append("<%s>%s</%s>".formatted(tag, paper.whole(words), tag));
        return this;
    }

    String xhtml() {
        return TEMPLATE.replace("${title}", paper.whole(title)).replace("${body}", body);
    }

    private static String template() {
        try (InputStream file = Sheet.class.getResourceAsStream("papier.xhtml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
