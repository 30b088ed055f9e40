package fr.espacebailleur.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("fr.espacebailleur.refus", Locale.FRANCE);
    private static final Pattern REFUSED = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"");
    private static final Pattern NAMED =
            Pattern.compile("extends Refusal\\b.*?super\\(\\s*\"([^\"]+)\"", Pattern.DOTALL);

    /** No refusal by themselves: an import's outcomes, and pieces of a longer text that says what to do. */
    private static final Pattern PIECE = Pattern.compile("rapport\\..*|fichier\\.colonne-.*|ligne\\.valeur");

    @Test
    void a_text_takes_its_arguments_as_french_writes_them() {
        assertThat(new Refusal("mail.long", 1254).text()).contains("1\u202f254 caractères");
    }

    @Test
    void a_refusal_tells_a_log_its_key_only() {
        assertThat(new Refusal("nom.long", "secret")).hasMessage("nom.long");
    }

    @Test
    void every_refusal_of_the_code_has_a_text() throws IOException {
        assertThat(keysOfTheCode()).isNotEmpty();
        assertThat(keysOfTheCode()).isSubsetOf(TEXTS.keySet());
    }

    @Test
    void every_text_says_what_to_do_after_what_was_wrong() {
        assertThat(TEXTS.keySet().stream().filter(key -> !PIECE.matcher(key).matches()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(TEXTS.getString(key))
                        .as(key)
                        .containsPattern("[.:}] \\p{Lu}\\p{L}+(?:ez|ites)(?!\\p{L})")
                        .endsWith("."));
    }

    @Test
    void no_apostrophe_is_lost_in_a_text() {
        assertThat(TEXTS.keySet())
                .allSatisfy(key -> assertThat(TEXTS.getString(key).replace("''", ""))
                        .as(key)
                        .doesNotContain("'"));
    }

    @Test
    void the_texts_are_ranged_by_prefix_and_none_is_written_twice() throws IOException {
        List<String> keys;
        try (InputStream file = RefusalTest.class.getResourceAsStream("/fr/espacebailleur/refus.properties")) {
            keys = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.matches("[a-z].*"))
                    .map(line -> line.split("[ =:]", 2)[0])
                    .toList();
        }
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.stream().map(key -> key.split("\\.", 2)[0])).isSorted();
    }

    private static Set<String> keysOfTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalTest::read)
                    .flatMap(code -> Stream.of(REFUSED, NAMED)
                            .flatMap(pattern -> pattern.matcher(code).results())
                            .map(found -> found.group(1)))
                    .collect(toUnmodifiableSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
