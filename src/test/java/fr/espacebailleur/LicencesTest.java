package fr.espacebailleur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The WAR may hold what has one of these licences, and nothing of which nobody knows the licence. */
class LicencesTest {
    private static final Path BILL_OF_MATERIALS =
            Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    /** LGPL and MPL: libraries of their own, which we do not change. */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "LGPL-2.1-or-later", "MIT", "MPL-2.0");

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        Map<String, Set<String>> licences = new TreeMap<>();
        for (JsonNode component :
                new ObjectMapper().readTree(BILL_OF_MATERIALS.toFile()).get("components")) {
            Set<String> own = new TreeSet<>();
            component
                    .path("licenses")
                    .forEach(licence -> own.add(licence.path("license")
                            .path("id")
                            .asText(licence.path("expression").asText("?"))));
            licences.put(component.get("purl").asText(), own);
        }
        assertThat(licences)
                .hasSizeGreaterThan(15)
                .allSatisfy((library, own) ->
                        assertThat(own).as(library).isNotEmpty().allMatch(ALLOWED::contains));
    }
}
