package fr.espacebailleur.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.paper.PrintPaper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a letter a PDF that a printer, an envelope with a window and a screen reader take as it is: A4. The same letter
 * is the same bytes.
 */
@ApplicationScoped
class PrintLetter {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.]+)}");
    private static final double WINDOW_POINTS = 80 / 25.4 * 72; // from 110 mm to 190 mm: wherever the sheet slides to
    private static final double CHARACTER_EM = 0.632; // each one of the address's typeface
    private static final double LARGEST_POINTS = 12;

    private final String template;
    private final PrintPaper paper;
    private final String publicUrl;
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @Inject
    PrintLetter(PrintPaper paper, @ConfigProperty(name = "portal.public-url") String publicUrl) {
        this.paper = paper;
        template = template();
        this.publicUrl = publicUrl;
    }

    protected PrintLetter() {
        paper = null;
        template = null;
        publicUrl = null;
    }

    /**
     * @return its number of pages
     * @throws UnprintableLetter when it cannot be made, such as with a character that is in none of our typefaces
     * @throws IOException when it cannot be written where it should
     */
    int print(Letter letter, OutputStream out) throws IOException {
        try {
            return paper.of(xhtml(letter), out);
        } catch (IllegalArgumentException cannotBeMade) {
            throw new UnprintableLetter(cannotBeMade.getMessage());
        }
    }

    private String xhtml(Letter letter) {
        Map<String, String> places = new HashMap<>();
        letter.words().forEach((place, words) -> places.put(place, escaped(words)));
        places.put("contact.way", paper.printable(letter.contact()));
        places.put("address", joined(letter.to().lines(), "\n", this::escaped));
        places.put("address.size", addressPoints(letter.to()));
        places.put("codes", joined(letter.codes(), "", code -> fact("code", code)));
        places.put("until", letter.until().map(until -> fact("until", until)).orElse(""));
        places.put("acts", joined(letter.acts(), "", act -> "<li>" + escaped(act) + "</li>"));
        places.put(
                "code",
                codes.computeIfAbsent(letter.page(), page -> new QrCode(PortalAddress.of(publicUrl, page)).dataUri()));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
    }

    /** As large as the window lets its longest line be. */
    private static String addressPoints(AddressBlock to) {
        double points = Math.min(LARGEST_POINTS, WINDOW_POINTS / (CHARACTER_EM * Math.max(1, to.width())));
        return String.format(Locale.ROOT, "%.2f", Math.floor(points * 100) / 100);
    }

    private String fact(String kind, Fact fact) {
        return "<p class=\"%s\">%s\u00a0:<br/><strong>%s</strong></p>"
                .formatted(kind, escaped(fact.label()), escaped(fact.value()));
    }

    private static <T> String joined(List<T> parts, String between, Function<T, String> written) {
        return parts.stream().map(written).collect(Collectors.joining(between));
    }

    private String escaped(String words) {
        paper.unprintable(words).ifPresent(character -> {
            throw new UnprintableLetter("no typeface has the character U+%04X".formatted(character));
        });
        return paper.printable(words);
    }

    private static String template() {
        try (InputStream file = PrintLetter.class.getResourceAsStream("courrier.xhtml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
