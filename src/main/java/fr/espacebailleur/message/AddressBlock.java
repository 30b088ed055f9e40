package fr.espacebailleur.message;

import fr.espacebailleur.shared.PostalAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address in the window of an envelope: at most six lines of at most 38 characters, the last one postal code and
 * commune in bare capitals (NF Z10-011); abroad it is the country, below them. What is too long is abridged as the post does it, else broken, else its middle
 * gives way to an ellipsis: the end of a name is never lost without a trace.
 */
record AddressBlock(List<String> lines) {
    static final int MOST_LINES = 6;
    static final int WIDTH = 38;

    private static final int END = 16; // of a line whose middle gave way

    private static final Map<String, String> ABRIDGED = Map.ofEntries(
            Map.entry("madame", "Mme"),
            Map.entry("monsieur", "M."),
            Map.entry("allée", "All"),
            Map.entry("appartement", "Apt"),
            Map.entry("avenue", "Av"),
            Map.entry("bâtiment", "Bat"),
            Map.entry("boulevard", "Bd"),
            Map.entry("chemin", "Che"),
            Map.entry("docteur", "Dr"),
            Map.entry("escalier", "Esc"),
            Map.entry("étage", "Etg"),
            Map.entry("faubourg", "Fg"),
            Map.entry("général", "Gal"),
            Map.entry("impasse", "Imp"),
            Map.entry("immeuble", "Imm"),
            Map.entry("lotissement", "Lot"),
            Map.entry("maréchal", "Mal"),
            Map.entry("place", "Pl"),
            Map.entry("président", "Pdt"),
            Map.entry("professeur", "Pr"),
            Map.entry("quartier", "Quart"),
            Map.entry("résidence", "Res"),
            Map.entry("route", "Rte"),
            Map.entry("saint", "St"),
            Map.entry("sainte", "Ste"),
            Map.entry("square", "Sq"));

    AddressBlock {
        lines = List.copyOf(lines);
    }

    /** @param attention the person to whom an organisation's letter is handed, left out where there is no room */
    static AddressBlock of(String name, Optional<String> attention, PostalAddress address) {
        List<String> parts = Stream.of(name, attention.orElse(""), address.line1(), address.line2(), address.line3())
                .filter(part -> !part.isEmpty())
                .map(AddressBlock::plain)
                .map(AddressBlock::abridged)
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> place = Stream.of(address.postalCode() + " " + address.commune(), address.country())
                .filter(line -> !line.isEmpty())
                .map(line -> shortened(abridged(capitals(line))))
                .toList();
        int room = MOST_LINES - place.size();
        if (attention.isPresent() && linesOf(parts) > room) {
            parts.remove(1);
        }
        List<String> lines = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int partsToCome = parts.size() - part - 1;
            lines.addAll(broken(parts.get(part), room - lines.size() - partsToCome));
        }
        lines.addAll(place);
        return new AddressBlock(lines);
    }

    /** @return its longest line's number of characters */
    int width() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    private static int linesOf(List<String> parts) {
        return parts.stream().mapToInt(part -> broken(part, MOST_LINES).size()).sum();
    }

    /** Without ligatures and other characters that stand for several. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }

    private static String capitals(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.FRENCH);
    }

    /** Unchanged where it fits. */
    private static String abridged(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        boolean capitals = line.equals(line.toUpperCase(Locale.FRENCH));
        return Arrays.stream(line.split("(?<=[ -])"))
                .map(word -> abridgedWord(word, capitals))
                .collect(Collectors.joining());
    }

    private static String abridgedWord(String word, boolean capitals) {
        String bare = word.replaceAll("[ ,-]+$", "");
        String shorter = ABRIDGED.get(bare.toLowerCase(Locale.FRENCH));
        if (shorter == null) {
            return word;
        }
        return (capitals ? shorter.toUpperCase(Locale.FRENCH) : shorter) + word.substring(bare.length());
    }

    /** In lines between its words; the last of them holds what is left, shortened if it must be. */
    private static List<String> broken(String part, int atMost) {
        List<String> lines = new ArrayList<>();
        String rest = part;
        while (rest.length() > WIDTH && lines.size() < atMost - 1) {
            int space = rest.lastIndexOf(' ', WIDTH);
            int end = space > 0 ? space : WIDTH;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(shortened(rest));
        return lines;
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH
                ? line
                : line.substring(0, WIDTH - END - 1) + "…" + line.substring(line.length() - END);
    }
}
