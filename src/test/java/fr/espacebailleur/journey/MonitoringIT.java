package fr.espacebailleur.journey;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of a node, with what they are given for it in {@code payara/}; and nobody else does. */
class MonitoringIT {
    private static final Path OPERATORS = Path.of("payara");
    private static final Pattern METRIC = Pattern.compile("\\b(?:espacebailleur|memory|cpu|gc|thread)_\\w+");
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^ *runbook: (.*)$");
    private static final Pattern ALERT = Pattern.compile("(?m)^ *- alert: ");

    private static PortalProcess portal;
    private static PlainClient client;

    @BeforeAll
    static void start() {
        portal = PortalProcess.on("surveillance")
                .with("portal.proxies", "127.0.0.0/8, ::1")
                .with("portal.password.waiting-per-core", "0") // each sign-in is one too many
                .withOptions(
                        "--logproperties",
                        OPERATORS.resolve("logging.properties").toAbsolutePath().toString())
                .start();
        client = new PlainClient(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void operatorsReadItAndNobodyForWhomAProxyAsks() {
        for (String path : new String[] {"/health", "/health/ready", "/health/live", "/health/started", "/metrics"}) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
            for (String header : new String[] {"X-Forwarded-For", "Forwarded"}) {
                Page page = client.send(client.request(path).header(header, "203.0.113.7"));
                assertThat(page.status()).as(path).isEqualTo(404);
                assertThat(page.body()).doesNotContain("UP", "espacebailleur_");
            }
        }
    }

    @Test
    void everyMetricThatADashboardOrAnAlertNamesIsThere() throws IOException {
        String told = client.get("/metrics").body();
        assertThat(metricsIn(Files.readString(OPERATORS.resolve("grafana.json"))))
                .isNotEmpty()
                .isSubsetOf(metricsIn(told));
        assertThat(metricsIn(Files.readString(OPERATORS.resolve("alertes.yml"))))
                .isNotEmpty()
                .isSubsetOf(metricsIn(told));
    }

    @Test
    void beingReadyIsSaidOfTheDatabaseItsSchemaAndTheOutbox() {
        assertThat(client.get("/health/ready").body())
                .containsPattern("\"name\":\"database\",\"status\":\"UP\",\"data\":\\{\"schema\":\"20\\d\\d[^\"]+\"")
                .containsPattern("\"name\":\"outbox\",\"status\":\"UP\",\"data\":\\{\"writable\":\"true\"");
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    @Test
    void theRunbookSaysWhatToDoAboutEachAlert() throws IOException {
        String rules = Files.readString(OPERATORS.resolve("alertes.yml"));
        Set<String> headings = Files.readAllLines(OPERATORS.resolve("RUNBOOK.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(toCollection(TreeSet::new));
        assertThat(RUNBOOK.matcher(rules).results())
                .hasSize((int) ALERT.matcher(rules).results().count())
                .allSatisfy(named -> assertThat(headings).contains(named.group(1)));
    }

    @Test
    void aRequestHasOneReferenceInItsAnswerOnItsErrorPageAndInTheLog() {
        Page form = client.open("/connexion");
        Page refused = client.post(form, Map.of("identifiant", "ABC", "mot-de-passe", "un mot de passe"));
        String reference = reference(refused);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("Référence de cette erreur : " + reference);
        assertThat(portal.log().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"RequestId\":\"" + reference + "\"", "requests are answered with 503"));
        assertThat(reference(client.get("/connexion"))).isNotEqualTo(reference);
        // Whoever is sent on by the container, too, and machines.
        assertThat(reference(client.get("/espace-bailleur"))).isNotBlank();
        assertThat(reference(client.get("/api/imports/1"))).isNotBlank();
    }

    @Test
    void theProxysWordForARequestIsKeptWhenItIsHarmless() {
        assertThat(called("9f86d081")).isEqualTo("9f86d081");
        assertThat(called("0f3c7c2e-1111-4222-8333-944455556666")).isEqualTo("0f3c7c2e-1111-4222-8333-944455556666");
        for (String harmful : new String[] {"<b>essai</b>", "court", "a".repeat(65), "deux mots", "\"RequestId\""}) {
            assertThat(called(harmful)).matches("[2-9A-Z]{8}");
        }
    }

    private static String called(String word) {
        return reference(client.send(client.request("/connexion").header("X-Request-ID", word)));
    }

    private static String reference(Page page) {
        return page.header("X-Request-ID").orElse("");
    }
}
