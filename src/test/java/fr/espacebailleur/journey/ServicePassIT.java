package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the door to the services behind it: what somebody may do goes with him, what he may not is not there. */
class ServicePassIT {

    private static final String READ = "declarer-les-loyers";
    private static final String OTHER = "consulter-les-paiements";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PortalProcess portal;
    private static String token;
    private static PlainWalk founder;
    private static PlainWalk colleague;

    @BeforeAll
    static void start() {
        portal = PortalProcess.onPostgres("passes")
                .withAgent()
                .with("portal.espace-bailleur.url", "https://espace.exemple.fr/?langue=fr")
                .start();
        WorkingAgent agent = WorkingAgent.of(portal);
        PlainClient client = agent.signIn();
        token = client.submit(
                        client.open("/agent/services"),
                        Map.of("nom", "Espace bailleur", "motif", "Passes", "mot-de-passe", agent.password()))
                .body()
                .replaceAll("(?s).*(ebs_[0-9A-Z]{40}).*", "$1");
        LandlordLine organisation = anOrganisation();
        LandlordLine elsewhere = organisation.alsoIn("69");
        LandlordsFile.of(organisation, elsewhere).dropInto(portal.importFolder());
        founder = member(organisation.mail());
        colleague = member(elsewhere.mail());
        portal.execute(
                "delete from entitlement where account_id = " + id(colleague) + " and service <> '" + READ + "'");
        portal.execute("update entitlement set access = 'READ' where account_id = " + id(colleague));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aUserSeesWhatHeMayDoAndTheServiceIsToldAsMuch() {
        Browser browser = Browser.fresh();
        browser.visit(portal.url("/espace-bailleur"));
        browser.fill("Identifiant", colleague.issued().loginName()).fill("Mot de passe", colleague.ownPassword());
        browser.press("Connexion").isAt("Espace bailleur").reads("Déclarer les loyers");
        assertThat(browser.main()).doesNotContain("Consulter les paiements", "75 – Paris");
        assertThat(browser.source()).contains("href=\"https://espace.exemple.fr/?langue=fr\"");
        assertThat(browser.hasLink("Accéder à l'Espace bailleur")).isTrue();
        Everybody.isServed(browser, "espace-bailleur-services");

        HttpResponse<String> told = redeem(pass(colleague, READ, "69"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("\"numero_utilisateur\":\"" + colleague.issued().userNumber() + "\"")
                .contains("\"acces\":\"lecture\"", "\"administrateur\":false", "\"siret\":")
                .doesNotContain("ecriture", OTHER, colleague.issued().loginName(), colleague.mail());
    }

    @Test
    void whatHeMayNotDoIsAsWhatDoesNotExist() {
        for (String query : List.of(
                "code=" + OTHER + "&departement=69",
                "code=" + READ + "&departement=75",
                "code=" + READ + "&departement=99",
                "code=" + READ,
                "code=autre&departement=69",
                "code=" + "x".repeat(2000) + "&departement=69",
                "")) {
            Page page = colleague.client().get("/espace-bailleur/service?" + query);
            assertThat(page.status()).as(query).isEqualTo(404);
            assertThat(page.location()).as(query).isEmpty();
        }
    }

    @Test
    void anAdministratorMayEverythingEverywhereAndAnIndividualInHisDepartment() {
        assertThat(redeem(pass(founder, OTHER, "69")).body())
                .contains("\"administrateur\":true", "\"acces\":\"ecriture\"", "\"departement\":\"75\"");
        PlainWalk individual = PlainWalk.of(aLandlord(), portal).complete();
        assertThat(redeem(pass(individual, READ, "69")).body())
                .contains("\"acces\":\"ecriture\"")
                .doesNotContain("siret");
        assertThat(individual
                        .client()
                        .get("/espace-bailleur/service?code=" + READ + "&departement=75")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPassWorksOnceAlsoWhenTwoComeAtTheSameInstant() {
        String pass = pass(founder, READ, "75");
        List<Integer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> redeem(pass).statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 404)
                .hasSize(3);
        assertThat(portal.count("select count(*) from service_pass where pass_sha256 = '" + pass + "'"))
                .as("kept as a fingerprint only")
                .isZero();
        assertThat(portal.log()).doesNotContain(pass);
    }

    @Test
    void aPassThatIsOldOrForgedOrOfAnAccountThatWasSuspendedIsRefused() {
        String late = pass(founder, READ, "75");
        portal.execute("update service_pass set expires_at = now() - interval '1 second'");
        assertThat(redeem(late).statusCode()).isEqualTo(404);
        assertThat(redeem("2222222222222222222222222222222222222222").statusCode())
                .isEqualTo(404);
        assertThat(redeem("").statusCode()).isEqualTo(404);
        PlainWalk individual = PlainWalk.of(aLandlord(), portal).complete();
        String pass = pass(individual, READ, "69");
        portal.execute("update account set suspended_at = now(), suspended_by = 'CAF' where id = " + id(individual));
        assertThat(redeem(pass).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyRedeemsWithoutAToken() {
        assertThat(redeem(pass(founder, READ, "75"), "ebs_" + "2".repeat(40)).statusCode())
                .isEqualTo(401);
    }

    private static PlainWalk member(String mail) {
        return PlainWalk.ofMailed(mail, portal, portal.mails())
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept()
                .accept();
    }

    private static String id(PlainWalk walk) {
        return portal.text(
                "select id from account where user_number = '" + walk.issued().userNumber() + "'");
    }

    private static String pass(PlainWalk walk, String service, String department) {
        String address = walk.client()
                .get("/espace-bailleur/service?code=" + service + "&departement=" + department)
                .location()
                .orElseThrow();
        assertThat(address).startsWith("https://espace.exemple.fr/?langue=fr&passe=");
        return address.replaceAll(".*passe=", "");
    }

    private static HttpResponse<String> redeem(String pass) {
        return redeem(pass, token);
    }

    private static HttpResponse<String> redeem(String pass, String bearer) {
        try {
            return HTTP.send(
                    new PlainClient(portal)
                            .request("/api/passes")
                            .header("Authorization", "Bearer " + bearer)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"passe\": \"" + pass + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
