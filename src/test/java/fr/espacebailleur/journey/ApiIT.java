package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;

/** Machines of the Caf work with the portal by themselves, over real HTTP. */
class ApiIT {
    private static final PortalProcess PORTAL = PortalProcess.shared();
    private static final WorkingAgent AGENT = WorkingAgent.of(PORTAL);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String token;

    @BeforeAll
    static void createService() {
        token = create("Import de la nuit " + LandlordLine.anything());
    }

    private static String create(String name) {
        PlainClient client = AGENT.signIn();
        String body = client.submit(
                        client.open("/agent/services"),
                        Map.of("nom", name, "motif", "Essai", "mot-de-passe", AGENT.password()))
                .body();
        assertThat(body).contains("ebs_");
        return body.replaceAll("(?s).*(ebs_[0-9A-Z]{40}).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAgentCreatesAServiceSeesItsTokenOnceAndRevokesIt(boolean scripts) {
        String name = "Service " + LandlordLine.anything();
        Browser browser = Browser.fresh().withScripts(scripts);
        AGENT.signIn(browser).follow("Services").isAt("Services");
        browser.fill("Nom du service", name)
                .fill("Votre mot de passe", AGENT.password())
                .press("Créer un service");
        browser.reads("Il manque le motif");
        browser.fill("Motif", "Imports de " + name)
                .fill("Votre mot de passe", "un autre")
                .press("Créer un service");
        browser.reads("Ce n’est pas votre mot de passe");
        assertThat(browser.value("Nom du service")).isEqualTo(name);
        browser.fill("Votre mot de passe", AGENT.password()).press("Créer un service");
        browser.reads("Le jeton du nouveau service");
        assertThat(browser.value("Motif")).isEmpty();
        assertThat(PORTAL.text(
                        "select reason from journal_entry where act = 'SERVICE_CREATED' and detail = '" + name + "'"))
                .isEqualTo("Imports de " + name);
        String shown = browser.main().replaceAll("(?s).*(ebs_[0-9A-Z]{40}).*", "$1");
        assertThat(send(get("/api/imports/1", shown)).statusCode()).isEqualTo(404);
        if (scripts) {
            Everybody.isServed(browser, "agent-services");
        }

        browser.visit(PORTAL.url("/agent/services")).isAt("Services");
        assertThat(browser.source()).contains(name).doesNotContain("ebs_");
        assertThat(PORTAL.count("select count(*) from service_account where token_sha256 like '%ebs_%'"))
                .isZero();
        browser.fill("Nom du service", name).fill("Motif", "Encore").fill("Votre mot de passe", AGENT.password());
        browser.press("Créer un service").reads("Un autre service porte déjà ce nom");

        browser.follow("Révoquer " + name).isAt("Révoquer").reads(name);
        browser.fill("Votre mot de passe", AGENT.password()).press("Révoquer").reads("Il manque le motif");
        if (scripts) {
            Everybody.isServed(browser, "agent-revoquer-erreur");
        }
        browser.fill("Motif", "Jeton perdu").fill("Votre mot de passe", AGENT.password());
        browser.press("Révoquer").reads("Le service est révoqué");
        assertThat(send(get("/api/imports/1", shown)).statusCode()).isEqualTo(401);
        browser.follow("Journal").isAt("Journal");
        assertThat(browser.main()).contains("Compte de service créé", "Compte de service révoqué", name, "Jeton perdu");
    }

    @Test
    void aFileThatIsSentIsImportedAndFollowedToItsReport() {
        LandlordLine line = aLandlord();
        String file = LandlordsFile.of(line).text();
        HttpResponse<String> received = send(post("/api/imports?nom=nuit.csv", token, "text/csv", file));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(202);
        String location = received.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(PORTAL.url("/api/imports/"));
        assertThat(json(received).get("nom")).isEqualTo("nuit.csv");
        assertThat(received.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(received.headers().firstValue("Cache-Control")).contains("no-store");

        String path = location.substring(PORTAL.url("").length());
        Eventually.holds(
                "the import is done",
                () -> "termine".equals(json(send(get(path, token))).get("etat")));
        Map<String, Object> done = json(send(get(path, token)));
        assertThat(done.get("crees")).isEqualTo(1L);
        assertThat(done.get("lignes")).isEqualTo(1L);
        assertThat(done.get("termine_le")).isNotNull();
        HttpResponse<String> report = send(get(path + "/rapport", token));
        assertThat(report.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(report.body()).startsWith("ligne;reference;resultat;motif\n").contains(";créé;");

        HttpResponse<String> again = send(post("/api/imports?nom=autre.csv", token, "text/csv", file));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id")).isEqualTo(done.get("id"));

        String other = create("Un autre " + LandlordLine.anything());
        assertThat(send(get(path, other)).statusCode()).isEqualTo(404);
        assertThat(send(get(path + "/rapport", other)).statusCode()).isEqualTo(404);
        isProblem(send(post("/api/imports", other, "text/csv", file)), 409, "par quelqu’un d’autre");
    }

    @Test
    void credentialsAreIssuedAgainOnceUnderOneKey() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(PORTAL.importFolder());
        String path = "/api/comptes/" + PORTAL.mails().issuedTo(line.mail()).userNumber() + "/renvois";
        String key = LandlordLine.anything();
        String asked = "{\"canal\":\"mail\",\"motif\":\"Mail perdu\"}";
        assertThat(send(reissue(path, key, asked)).statusCode()).isEqualTo(202);
        Eventually.holds("two more mails", () -> PORTAL.mails().to(line.mail()).size() == 4);
        HttpResponse<String> again = send(reissue(path, key, asked));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).containsEntry("deja_demande", true);
        isProblem(send(reissue(path, key, asked.replace("mail", "courrier"))), 422, "a déjà servi à une autre demande");
        assertThat(reissued(line)).isEqualTo(1);

        PORTAL.execute("update service_request set asked_at = asked_at - interval '25 hours'");
        assertThat(send(reissue(path, key, asked)).statusCode()).isEqualTo(202);
        assertThat(reissued(line)).isEqualTo(2);
    }

    @Test
    void askedManyTimesAtTheSameInstantItIsDoneOnce() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(PORTAL.importFolder());
        String path = "/api/comptes/" + PORTAL.mails().issuedTo(line.mail()).userNumber() + "/renvois";
        String key = LandlordLine.anything();
        HttpRequest request = reissue(path, key, "{\"canal\":\"mail\",\"motif\":\"Mail perdu\"}");
        List<Integer> statuses =
                IntStream.range(0, 8).mapToObj(i -> HTTP.sendAsync(request, BodyHandlers.ofString())).toList().stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode)
                        .toList();
        assertThat(statuses).containsOnlyOnce(202).isSubsetOf(200, 202, 409);
        assertThat(reissued(line)).isEqualTo(1);
    }

    private static long reissued(LandlordLine line) {
        return PORTAL.count(
                "select count(*) from journal_entry j join account a on a.id = j.account_id where a.known_email = '"
                        + line.mail()
                        + "' and j.act = 'CREDENTIALS_REISSUED' and j.reason = 'Mail perdu' and j.actor like 'Import de la nuit%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer ebs_FAUX", "Basic YTpi", "ebs_", "Bearer é", "Bearer a b"})
    void nobodyLearnsAnythingWithoutAToken(String header) {
        for (String path :
                List.of("/api", "/api/", "/api/imports", "/api/imports/1", "/api/nimporte", "/api/comptes/x/renvois")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(PORTAL.address(path));
            if (!header.isEmpty()) {
                request.header("Authorization", header);
            }
            HttpResponse<String> answer = send(request.build());
            isProblem(answer, 401, "jeton valable");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
    }

    @Test
    void aSignedInBrowserOpensNothingOfTheApi() {
        PlainClient client = AGENT.signIn();
        assertThat(client.get("/api/imports/1").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/imports                          |                  |                  | 405 | méthode",
                "POST | /api/imports/1                        | text/csv         | x                | 405 | méthode",
                "GET  | /api/nimporte                         |                  |                  | 404 | adresse",
                "GET  | /api/imports/999999999999             |                  |                  | 404 | adresse",
                "GET  | /api/imports/x                        |                  |                  | 404 | adresse",
                "GET  | /api/imports/9999999999999999999999   |                  |                  | 404 | adresse",
                "GET  | /api/imports/999999999999/rapport     |                  |                  | 404 | adresse",
                "POST | /api/imports                          | application/json | {}               | 415 | text/csv",
                "POST | /api/imports                          | text/csv         |                  | 422 | vide",
                "POST | /api/comptes/AAAAAAAAAAAAAA/renvois    | application/json | {\"canal\":\"mail\",\"motif\":\"x\"} | 404 | numéro",
                "POST | /api/comptes/x/renvois                | application/json | {\"canal\":\"mail\",\"motif\":\"x\"} | 404 | numéro",
                "POST | /api/comptes/AAAAAAAAAAAAAA/renvois    | application/json | {\"canal\":\"fax\",\"motif\":\"x\"}  | 422 | canal",
                "POST | /api/comptes/AAAAAAAAAAAAAA/renvois    | application/json | pas du JSON      | 400 | JSON",
                "POST | /api/comptes/AAAAAAAAAAAAAA/renvois    | application/json | [1]              | 400 | JSON",
                "POST | /api/comptes/AAAAAAAAAAAAAA/renvois    | text/plain       | x                | 415 | json",
                "PUT  | /api/imports                          | text/csv         | x                | 405 | demande"
            })
    void whateverIsWrongIsToldWithWhatToDo(
            String method, String path, String type, String body, int status, String detail) {
        HttpRequest.Builder request = authorised(path, token).header("Idempotency-Key", LandlordLine.anything());
        if (type != null) {
            request.header("Content-Type", type);
        }
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        isProblem(send(request.method(method, publisher).build()), status, detail);
    }

    @Test
    void whatIsMissingOrTooLongIsTold() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(PORTAL.importFolder());
        String path = "/api/comptes/" + PORTAL.mails().issuedTo(line.mail()).userNumber() + "/renvois";
        String asked = "{\"canal\":\"mail\",\"motif\":\"x\"}";
        isProblem(send(post(path, token, "application/json", asked)), 400, "Idempotency-Key");
        isProblem(send(reissue(path, "c".repeat(101), asked)), 400, "Idempotency-Key");
        isProblem(send(reissue(path, "c", "{\"canal\":\"mail\"}")), 422, "Il manque le motif");
        isProblem(send(reissue(path, "c", "{\"canal\":\"courrier\",\"motif\":\"x\"}")), 422, "adresse postale");
        isProblem(send(reissue(path, "c", "{\"canal\":\"" + "x".repeat(20_000) + "\"}")), 413, "trop longue");
        isProblem(send(reissue("/api/comptes/" + agentsNumber() + "/renvois", "c", asked)), 404, "Aucun compte");
    }

    @Test
    void anAccountThatIsSuspendedOrClosedIsAConflict() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(PORTAL.importFolder());
        String number = PORTAL.mails().issuedTo(line.mail()).userNumber();
        String path = "/api/comptes/" + number + "/renvois";
        String asked = "{\"canal\":\"mail\",\"motif\":\"x\"}";
        PORTAL.execute(
                "update account set suspended_at = now(), suspended_by = 'CAF' where user_number = '" + number + "'");
        isProblem(send(reissue(path, "suspendu", asked)), 409, "Ce compte est suspendu");
        PlainClient client = AGENT.signIn();
        String id = PORTAL.text("select id from account where user_number = '" + number + "'");
        var unused = client.submit(
                client.open("/agent/fermer?id=" + id), Map.of("motif", "Essai", "mot-de-passe", AGENT.password()));
        isProblem(send(reissue(path, "ferme", asked)), 409, "fermé pour de bon");
    }

    private static String agentsNumber() {
        return PORTAL.text("select min(user_number) from account where landlord_id is null");
    }

    @Test
    void itsDescriptionNamesEveryOperationThatThereIsAndNoOther() {
        HttpRequest request = HttpRequest.newBuilder(PORTAL.address("/openapi"))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) json(answer).get("paths"))
                .forEach((path, operations) ->
                        ((Map<?, ?>) operations).keySet().forEach(operation -> described.add(operation + " " + path)));
        assertThat(described)
                .containsExactly(
                        "get /api/imports/{id}",
                        "get /api/imports/{id}/rapport",
                        "post /api/comptes/{numero}/renvois",
                        "post /api/imports",
                        "post /api/passes");
    }

    private static HttpRequest.Builder authorised(String path, String bearer) {
        return HttpRequest.newBuilder(PORTAL.address(path)).header("Authorization", "Bearer " + bearer);
    }

    private static HttpRequest get(String path, String bearer) {
        return authorised(path, bearer).build();
    }

    private static HttpRequest post(String path, String bearer, String type, String body) {
        return authorised(path, bearer)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest reissue(String path, String key, String body) {
        return authorised(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> json(HttpResponse<String> answer) {
        return new Json().toType(answer.body(), Json.MAP_TYPE);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(String.valueOf(json(answer).get("detail"))).contains(detail).endsWith(".");
        assertThat(answer.body()).doesNotContain("Exception", "fr.espacebailleur");
    }
}
