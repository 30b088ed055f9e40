package fr.espacebailleur.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a letter a PDF that a printer, an envelope with a window and a screen reader take as it is: A4, typefaces
 * embedded, tagged (PDF/UA-1). The same letter is the same bytes.
 */
@ApplicationScoped
class PrintLetter {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.]+)}");
    private static final double WINDOW_POINTS = 80 / 25.4 * 72; // from 110 mm to 190 mm: wherever the sheet slides to
    private static final double CHARACTER_EM = 0.632; // each one of the address's typeface
    private static final double LARGEST_POINTS = 12;

    private final String template;
    private final Typefaces typefaces;
    private final String code;

    @Inject
    PrintLetter(@ConfigProperty(name = "portal.public-url") String publicUrl) {
        template = template();
        typefaces = new Typefaces();
        code = new QrCode(PortalAddress.of(publicUrl, "/connexion")).dataUri();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // it tells each step
    }

    protected PrintLetter() {
        template = null;
        typefaces = null;
        code = null;
    }

    /**
     * One at a time: the typefaces are shared.
     *
     * @return its number of pages
     * @throws UnprintableLetter when it cannot be made, such as with a character that is in none of our typefaces
     * @throws IOException when it cannot be written where it should
     */
    synchronized int print(Letter letter, OutputStream out) throws IOException {
        Thread current = Thread.currentThread();
        ClassLoader ours = current.getContextClassLoader();
        // The XML of the JDK: else each letter looks through every jar for another one, half of its time.
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            int pages = render(xhtml(letter), whole);
            whole.writeTo(out);
            return pages;
        } finally {
            current.setContextClassLoader(ours);
        }
    }

    private int render(String xhtml, OutputStream out) {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .withProducer("Espace bailleur")
                    .useUnicodeLineBreaker(new LineBreaks())
                    .withHtmlContent(xhtml, null)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.equals(code),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            typefaces.offer(builder, pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                pdf.getDocumentInformation().setCreationDate(null); // the letter's date stands in its words
                pdf.getDocument().setDocumentID(idOf(xhtml));
                pdf.save(out);
                return pdf.getNumberOfPages();
            }
        } catch (IOException notByTheDisk) {
            throw new UnprintableLetter(notByTheDisk.toString());
        }
    }

    /** By its words: else it is made of the time. */
    private static COSArray idOf(String xhtml) {
        COSString id = new COSString(Sha256.begin().digest(xhtml.getBytes(UTF_8)));
        return new COSArray(List.of(id, id));
    }

    private String xhtml(Letter letter) {
        Map<String, String> places = new HashMap<>();
        letter.words().forEach((place, words) -> places.put(place, escaped(words)));
        places.put("contact.way", Mail.escaped(typefaces.printableOf(letter.contact())));
        places.put("address", joined(letter.to().lines(), "\n", this::escaped));
        places.put("address.size", addressPoints(letter.to()));
        places.put("codes", joined(letter.codes(), "", code -> fact("code", code)));
        places.put("until", letter.until().map(until -> fact("until", until)).orElse(""));
        places.put("acts", joined(letter.acts(), "", act -> "<li>" + escaped(act) + "</li>"));
        places.put("code", code);
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
        return Mail.escaped(typefaces.printable(words));
    }

    private static String template() {
        try (InputStream file = PrintLetter.class.getResourceAsStream("courrier.xhtml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
