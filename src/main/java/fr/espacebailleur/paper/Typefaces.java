package fr.espacebailleur.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of what is printed: no two characters of Atkinson Hyperlegible are mistaken for each other. They are read once
 * and embedded in each paper, only as far as it uses them. Not for several threads at once.
 */
final class Typefaces {

    private static final String PROSE = "Atkinson Hyperlegible Next";
    private static final String MONO = "Atkinson Hyperlegible Mono";

    private final List<Typeface> faces = List.of(
            new Typeface(PROSE, 400, read("AtkinsonHyperlegibleNext_400Regular")),
            new Typeface(PROSE, 700, read("AtkinsonHyperlegibleNext_700Bold")),
            new Typeface(MONO, 400, read("AtkinsonHyperlegibleMono_400Regular")),
            new Typeface(MONO, 700, read("AtkinsonHyperlegibleMono_700Bold")));

    private record Typeface(String family, int weight, TrueTypeFont font) {

        boolean has(int character) {
            try {
                return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The paper has them at hand; it embeds those that it uses. */
    void offer(PdfRendererBuilder renderer, PDDocument pdf) {
        for (Typeface face : faces) {
            renderer.useFont(new Embedding(pdf, face.font()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
    }

    /** Whether it can be printed, if need be without a rare accent. */
    boolean has(int character) {
        return inOurs(character).isPresent();
    }

    /** The words in characters that every typeface has: a rare accent is dropped. */
    String printable(String words, IntFunction<String> instead) {
        return words.codePoints()
                .mapToObj(character -> inOurs(character).orElseGet(() -> instead.apply(character)))
                .collect(Collectors.joining());
    }

    private Optional<String> inOurs(int character) {
        String itself = Character.toString(character);
        if (isInAll(character)) {
            return Optional.of(itself);
        }
        String bare = Normalizer.normalize(itself, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Optional.of(bare).filter(characters -> characters.codePoints().allMatch(this::isInAll));
    }

    private boolean isInAll(int character) {
        return faces.stream().allMatch(face -> face.has(character));
    }

    private static TrueTypeFont read(String name) {
        try (InputStream file = Typefaces.class.getResourceAsStream("polices/" + name + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Embeds a typeface when the first character asks for it. */
    private static final class Embedding extends PDFontSupplier {

        private final PDDocument pdf;
        private final TrueTypeFont font;

        Embedding(PDDocument pdf, TrueTypeFont font) {
            super(null);
            this.pdf = pdf;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
