package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.Portal;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets what at every address of the portal; an address that is not in the table fails. */
class MatrixIT {

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\((?:\\{([^}]*)}|([^)]*))\\)");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"(/[^\"]*)\"");
    private static final Pattern OPERATION = Pattern.compile("(?m)^  (/api/[^:]+):");
    private static final String TABLE = "matrice.txt";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void everyAddressIsInTheTable() throws IOException {
        Set<String> inTable = table().keySet().stream().map(MatrixIT::path).collect(Collectors.toSet());
        assertThat(inTable)
                .containsExactlyInAnyOrderElementsOf(Stream.of(pages(), servlets(), operations())
                        .flatMap(addresses -> addresses)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everybodyGetsWhatTheTableSaysAndNothingOfAnotherOrganisation() throws IOException {
        LandlordLine organisation = anOrganisation();
        LandlordLine second = organisation.alsoIn("69");
        LandlordLine stranger = anOrganisation();
        LandlordLine individual = aLandlord();
        LandlordLine newcomer = aLandlord();
        LandlordsFile.of(organisation, second, stranger, individual, newcomer).dropInto(portal.importFolder());
        PlainWalk administrator = member(organisation);
        PlainWalk user = member(second);
        PlainWalk other = member(stranger);
        List<PlainClient> everybody = List.of(
                new PlainClient(portal),
                PlainWalk.ofMailed(newcomer.mail(), portal, portal.mails())
                        .enter()
                        .client(),
                PlainWalk.ofMailed(individual.mail(), portal, portal.mails())
                        .complete()
                        .client(),
                user.client(),
                administrator.client(),
                WorkingAgent.of(portal).signIn());
        String told = table().entrySet().stream()
                .map(row -> row.getKey() + " | "
                        + everybody.stream()
                                .map(client -> outcome(
                                        portal,
                                        client.get(row.getKey()
                                                .replace("SIENS", user.issued().userNumber())
                                                .replace(
                                                        "AUTRES", other.issued().userNumber())
                                                .replace("COMPTE", accountId(user))
                                                .replace(
                                                        "{numero}",
                                                        user.issued().userNumber())
                                                .replace("{id}", "1"))))
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        assertThat(told)
                .isEqualTo(table().entrySet().stream()
                        .map(row -> row.getKey() + " | " + row.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** A status, or where one is led. */
    static String outcome(Portal portal, Page page) {
        return page.location()
                .map(location -> "→ " + location.replace(portal.url(""), "").replaceAll("[?;].*", ""))
                .orElse(String.valueOf(page.status()));
    }

    private PlainWalk member(LandlordLine line) {
        return PlainWalk.ofMailed(line.mail(), portal, portal.mails())
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept()
                .accept();
    }

    private String accountId(PlainWalk walk) {
        return portal.text(
                "select id from account where user_number = '" + walk.issued().userNumber() + "'");
    }

    /** By address, what each of these gets: nobody, a newcomer, an individual, a user, an administrator, an agent. */
    static Map<String, String> table() throws IOException {
        try (var file = MatrixIT.class.getResourceAsStream(TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .collect(Collectors.toMap(
                            row -> row[0].strip(), row -> row[1].strip(), (one, two) -> one, LinkedHashMap::new));
        }
    }

    /** What machines with a token may ask for, and people may not. */
    private Stream<String> operations() {
        return OPERATION
                .matcher(new PlainClient(portal).get("/openapi").body())
                .results()
                .map(found -> found.group(1));
    }

    private static String path(String address) {
        return address.replaceAll("\\?.*", "");
    }

    /** The addresses of the files in the folder. */
    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .map(path -> path.replaceAll("\\.xhtml$", "").replaceAll("^/index$", "/"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> servlets() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(MatrixIT::addresses)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> addresses(Path file) {
        try {
            String source = Files.readString(file);
            Map<String, String> constants = CONSTANT.matcher(source)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, two) -> one));
            return SERVLET.matcher(source)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .flatMap(written -> Stream.of(written.split(",")))
                    .map(String::strip)
                    .map(written -> written.startsWith("\"")
                            ? written.replace("\"", "")
                            : constants.get(written.replaceAll(".*\\.", "")))
                    .filter(address -> !address.startsWith("/WEB-INF/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
