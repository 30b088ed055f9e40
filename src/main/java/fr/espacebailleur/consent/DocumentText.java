package fr.espacebailleur.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A legal document as a page shows it.
 *
 * @param title the first line of the text
 * @param inForceFrom its date of effect
 * @param blocks the rest, in order
 * @param sha256 of the exact text, 64 hexadecimal digits
 */
public record DocumentText(String title, int version, Instant inForceFrom, List<Block> blocks, String sha256) {

    /** A heading (« ## … »), an item of a list (« - … ») or a paragraph. */
    public record Block(boolean heading, boolean item, String text) {

        static Block of(String source) {
            boolean heading = source.startsWith("## ");
            boolean item = source.startsWith("- ");
            return new Block(heading, item, heading ? source.substring(3) : item ? source.substring(2) : source);
        }
    }

    /** What the reader accepts: this version and this exact text. */
    public String mark() {
        return mark(version, sha256);
    }

    static String mark(int version, String sha256) {
        return version + "-" + sha256;
    }

    static DocumentText of(String text, int version, Instant inForceFrom, String sha256) {
        String[] parts = text.strip().split("\\R", 2);
        List<Block> blocks = parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("\\R\\s*\\R|\\R(?=- )"))
                        .map(source -> source.strip().replaceAll("\\R", " "))
                        .filter(source -> !source.isEmpty())
                        .map(Block::of)
                        .toList();
        return new DocumentText(parts[0], version, inForceFrom, blocks, sha256);
    }
}
