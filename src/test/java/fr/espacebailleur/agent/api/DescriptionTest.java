package fr.espacebailleur.agent.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code META-INF/openapi.yaml} is written by hand: it and the code name the same operations. */
class DescriptionTest {

    @Test
    void every_operation_is_described_and_every_description_is_of_an_operation() throws IOException {
        assertThat(described()).isNotEmpty().containsExactlyElementsOf(served());
    }

    private static Set<String> served() {
        Set<String> served = new TreeSet<>();
        new PortalApi()
                .getClasses().stream()
                        .filter(resource -> resource.isAnnotationPresent(Path.class))
                        .forEach(resource -> operations(resource).forEach(served::add));
        return served;
    }

    private static Stream<String> operations(Class<?> resource) {
        String beginning = "/api/" + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + beginning + end(method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String end(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .orElse("");
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        String path = "";
        for (String line : description().lines().toList()) {
            if (line.matches(" {2}/\\S+:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches(" {4}(get|head|post|put|patch|delete):")) {
                described.add(line.strip().replaceFirst(":$", "") + " " + path);
            }
        }
        return described;
    }

    private static String description() throws IOException {
        try (InputStream file = DescriptionTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
