package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Landlords and agents come in by the same door, and each is led to his own space, and to no other. */
class DoorsIT {
    private static final String FORBIDDEN = "Vous n’avez pas accès à cette page";

    /** In bytes. */
    private static final int LARGEST_FORM_OF_STRANGER = 65_536;

    private final PortalProcess portal = PortalProcess.shared();
    private final WorkingAgent agent = WorkingAgent.of(portal);

    @Test
    void leadsAnAgentToTheAgentsSpaceAfterSignIn() {
        PlainClient client = new PlainClient(portal);
        Page answer = client.post(
                client.open("/connexion"), Map.of("identifiant", agent.loginName(), "mot-de-passe", agent.password()));
        assertThat(answer.location()).hasValueSatisfying(to -> assertThat(to).endsWith("/agent"));
    }

    @Test
    void leadsAnAgentToThePageThatHeAskedFor() {
        PlainClient client = new PlainClient(portal);
        Page signIn = client.open("/agent/recherche");
        assertThat(signIn.heading()).isEqualTo("Se connecter");
        Page asked = client.submit(signIn, Map.of("identifiant", agent.loginName(), "mot-de-passe", agent.password()));
        assertThat(asked.heading()).isEqualTo("Recherche");
        assertThat(asked.body()).contains("Espace des agents").doesNotContain("/espace-bailleur\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agent/suspendre?id=COMPTE",
                "/agent/caf?departement=69",
                "/agent/publier-un-document?sorte=conditions-d-utilisation"
            })
    void leadsAnAgentBackToTheFormThatHeSentAfterHisSessionHadEnded(String address) {
        String account = portal.text("select min(id) from account");
        PlainClient client = agent.signIn();
        Page form = client.open(address.replace("COMPTE", account));
        Page signIn = client.forgetCookies().submit(form, Map.of());
        assertThat(signIn.heading()).isEqualTo("Se connecter");
        Page again = client.submit(signIn, Map.of("identifiant", agent.loginName(), "mot-de-passe", agent.password()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.heading()).isEqualTo(form.heading()).isNotEmpty();
    }

    /** Only a name that can stand for somebody is kept of what was sent. */
    @ParameterizedTest
    @ValueSource(strings = {"//ailleurs.example/", "1&retour=//ailleurs.example", "1#x", "\r\n", "", "%2F", "é"})
    void keepsNothingElseOfAFormThatWasSentAfterTheSessionHadEnded(String forged) {
        PlainClient client = new PlainClient(portal);
        Page answer = client.send(
                PlainClient.form(client.request("/agent/suspendre"), Map.of("id", forged, "mot-de-passe", "secret")));
        assertThat(answer.location()).hasValue("/connexion?retour=%2Fagent%2Fsuspendre");
    }

    @Test
    void showsAnAgentNoLandlordsSpace() {
        Page answer = agent.signIn().open("/espace-bailleur");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agent",
                "/agent/",
                "/agent.xhtml",
                "/agent;x=1",
                "/%61gent",
                "//agent",
                "/agent/recherche",
                "/agent/recherche.xhtml",
                "/agent//recherche",
                "/agent/./recherche",
                "/statique/../agent/recherche",
                "/statique/..;/agent/recherche",
                "/agent;x/recherche",
                "/agent/nimporte"
            })
    void showsNobodyElseTheAgentsSpaceWhateverHeTypes(String address) {
        Page stranger = new PlainClient(portal).open(address);
        assertThat(stranger.status()).isIn(200, 400, 404);
        assertThat(stranger.body()).doesNotContain("Menu des agents");
        Page landlord = Landlord.OF_ALL_TESTS.client().open(address);
        assertThat(landlord.status()).isIn(200, 400, 403, 404);
        assertThat(landlord.body()).doesNotContain("Menu des agents");
    }

    /** One who has completed his first connection. */
    private static final class Landlord {
        private static final PlainWalk OF_ALL_TESTS =
                PlainWalk.of(aLandlord(), PortalProcess.shared()).complete();
    }

    @Test
    void namesTheServiceAndTheDepartmentInTheTitle() {
        Page page =
                Landlord.OF_ALL_TESTS.client().open("/espace-bailleur/service?code=declarer-les-loyers&departement=69");
        assertThat(page.heading()).isNotEmpty();
        assertThat(page.body()).contains("<title>" + page.heading() + " – 69 – Rhône – Espace Partenaire</title>");
    }

    @Test
    void tellsALandlordThatTheAgentsSpaceIsNotHis() {
        Page answer = Landlord.OF_ALL_TESTS.client().open("/agent/recherche");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo(FORBIDDEN);
    }

    @Test
    void givesAnAgentHisOwnWaysInsteadOfALandlords() {
        Browser browser = agent.signIn(Browser.fresh());
        browser.visit(portal.url("/?bienvenue=oui")).isAt(Walk.HOME).reads("l’espace des agents");
        assertThat(browser.hasLink("Accéder à l'Espace bailleur")).isFalse();
        browser.visit(portal.url("/agent/recherche")).open("Jeanne Essai");
        browser.follow("Ouvrir l’espace des agents");
    }

    /** It might never end: no browser sends one. */
    @Test
    void readsNoFormThatDoesNotSayHowLongItIs() {
        PlainClient client = new PlainClient(portal);
        Page answer = client.send(client.request("/connexion")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("identifiant=x".getBytes(UTF_8)))));
        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.heading()).isEqualTo("Cette page n’a pas pu s’ouvrir");
    }

    /** The rest might come so slowly that somebody of ours waits for each. */
    @Test
    void answersAStrangersLargeFormWithoutWaitingForIt() throws IOException {
        URI address = portal.address("/probleme-de-connexion");
        try (Socket stranger = new Socket(address.getHost(), address.getPort())) {
            stranger.setSoTimeout(10_000);
            stranger.getOutputStream()
                    .write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + (LARGEST_FORM_OF_STRANGER + 1) + "\r\n\r\nx=")
                            .getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(stranger.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void readsAFormOfTenThousandLettersWithAnAccentFromAStrangerAndALargerOneFromWhoeverIsSignedIn() {
        PlainClient stranger = new PlainClient(portal);
        Page form = stranger.open("/connexion");
        Page answer = stranger.post(form, Map.of("identifiant", "é".repeat(10_000), "mot-de-passe", "x"));
        assertThat(answer.status()).isEqualTo(200);
        PlainClient landlord = Landlord.OF_ALL_TESTS.client();
        Page larger = landlord.post(
                landlord.open("/mon-compte/adresse-mail"), Map.of("mail", "x".repeat(2 * LARGEST_FORM_OF_STRANGER)));
        assertThat(larger.status()).isEqualTo(200);
        assertThat(larger.body()).contains("Cette adresse mail");
    }
}
