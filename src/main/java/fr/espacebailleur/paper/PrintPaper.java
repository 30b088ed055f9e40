package fr.espacebailleur.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.espacebailleur.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes XHTML a PDF that a printer and a screen reader take as it is: typefaces embedded, tagged (PDF/UA-1). The same
 * XHTML is the same bytes. Nothing is fetched from anywhere: a picture stands in the XHTML itself.
 */
@ApplicationScoped
public class PrintPaper {

    /** A picture that is part of the XHTML. */
    private static final String PICTURE = "data:image/png;base64,";

    private Typefaces typefaces;

    protected PrintPaper() {}

    /**
     * One at a time: the typefaces are shared.
     *
     * @param out is left untouched when the paper cannot be made
     * @return its number of pages
     * @throws IllegalArgumentException when it cannot be made
     * @throws IOException when it cannot be written where it should
     */
    public int of(String xhtml, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int pages = render(xhtml, whole);
        whole.writeTo(out);
        return pages;
    }

    private synchronized int render(String xhtml, OutputStream out) {
        Thread current = Thread.currentThread();
        ClassLoader ours = current.getContextClassLoader();
        // The XML of the JDK: else each paper looks through every jar for another one, half of its time.
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .withProducer("Espace bailleur")
                    .useUnicodeLineBreaker(new LineBreaks())
                    .withHtmlContent(xhtml, null)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith(PICTURE),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            typefaces().offer(builder, pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                pdf.getDocumentInformation().setCreationDate(null); // its date stands in its words
                pdf.getDocument().setDocumentID(idOf(xhtml));
                pdf.save(out);
                return pdf.getNumberOfPages();
            }
        } catch (IOException notByTheDisk) {
            throw new IllegalArgumentException(notByTheDisk);
        } finally {
            current.setContextClassLoader(ours);
        }
    }

    /** By its words: else it is made of the time. */
    private static COSArray idOf(String xhtml) {
        COSString id = new COSString(Sha256.begin().digest(xhtml.getBytes(UTF_8)));
        return new COSArray(List.of(id, id));
    }

    /** The first character of these words that no typeface can write, such as one that is not of the Latin script. */
    public synchronized OptionalInt unprintable(String words) {
        return words.codePoints()
                .filter(character -> !typefaces().has(character))
                .findFirst();
    }

    /** Words for XHTML; what cannot be printed is left out, a rare accent is dropped. */
    public synchronized String printable(String words) {
        return escaped(typefaces().printable(words, left -> ""));
    }

    /** The same, and nothing is lost: « (U+03A0) » stands for what cannot be printed. */
    public String whole(String words) {
        return escaped(spelled(words));
    }

    /** Words that can be printed, not for XHTML yet: « (U+03A0) » stands for what cannot. */
    public synchronized String spelled(String words) {
        return typefaces().printable(words, "(U+%04X)"::formatted);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Read when they are needed first: the container's proxy needs none. */
    private Typefaces typefaces() {
        if (typefaces == null) {
            typefaces = new Typefaces();
            XRLog.listRegisteredLoggers()
                    .forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // it tells each step
        }
        return typefaces;
    }
}
