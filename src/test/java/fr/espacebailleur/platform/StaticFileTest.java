package fr.espacebailleur.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaticFileTest {
    private static final Path FOLDER = Path.of("src", "main", "webapp", "statique");
    private static final Pattern VERSIONED = Pattern.compile("url\\(\"([^\"?]+)\\?v=([^\"]*)\"\\)");

    /** Else browsers would ask for the typefaces with every page. */
    @Test
    void styleSheetNamesTypefacesByTheirContent() throws IOException {
        var named = VERSIONED
                .matcher(Files.readString(FOLDER.resolve("portail.css")))
                .results()
                .toList();
        assertThat(named).hasSize(2);
        for (MatchResult typeface : named) {
            byte[] content = Files.readAllBytes(FOLDER.resolve(typeface.group(1)));
            assertThat(typeface.group(2))
                    .as(typeface.group(1))
                    .isEqualTo(new StaticFile(typeface.group(1), content).version());
        }
    }
}
