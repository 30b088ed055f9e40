package fr.espacebailleur;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators read about the portal's variables is what it asks for, and what it assumes when nothing is set. */
class VariablesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path ASSUMED =
            Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties");
    private static final Path SHEET = Path.of("payara", "portail.env");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(portal\\.[a-z.-]+)` \\| ([^|]+) \\|");
    private static final Pattern ASKED = Pattern.compile("name = \"(portal\\.[a-z.-]+)\"|MPCONFIG=(portal\\.[a-z.-]+)");
    private static final Pattern NAMED = Pattern.compile("(?m)^(PORTAL_[A-Z_]+)=");

    @Test
    void theReadMeTellsOfEachVariableThatThePortalAsksForAndOfNoOther() throws IOException {
        Set<String> asked = sources().flatMap(VariablesTest::asked).collect(toSet());
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(readMe().keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void itTellsTheDefaultThatThePortalHas() throws IOException {
        Properties assumed = new Properties();
        try (Reader reader = Files.newBufferedReader(ASSUMED)) {
            assumed.load(reader);
        }
        Map<String, String> told = readMe();
        assertThat(assumed.stringPropertyNames())
                .filteredOn(name -> name.startsWith("portal."))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(told.get(name)).as(name).isEqualTo(assumed.getProperty(name)));
    }

    @Test
    void theSheetForServersNamesOnlyWhatThereIs() throws IOException {
        Set<String> there = readMe().keySet().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(toSet());
        assertThat(NAMED.matcher(Files.readString(SHEET)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(there);
    }

    private static Map<String, String> readMe() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .collect(toMap(
                        row -> row.group(1),
                        row -> row.group(2)
                                .strip()
                                .replaceAll("^(none|empty)$", "")
                                .replace("`", "")));
    }

    private static Stream<String> asked(Path source) {
        try {
            return ASKED
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
