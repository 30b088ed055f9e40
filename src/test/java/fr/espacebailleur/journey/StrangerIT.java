package fr.espacebailleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without an account gets of any portal: nothing of it makes, changes or locks anything. */
@Tag("anywhere")
class StrangerIT {
    private final Portal portal = Portal.atHand();
    private final PlainClient stranger = new PlainClient(portal);

    @Test
    void getsWhatTheTableSays() throws IOException {
        SoftAssertions all = new SoftAssertions();
        MatrixIT.table().forEach((address, outcomes) -> {
            // Capitals and braces stand for somebody's own.
            if (!address.matches(".*([A-Z]{5}|\\{).*")) {
                all.assertThat(MatrixIT.outcome(portal, stranger.get(address)))
                        .as(address)
                        .isEqualTo(outcomes.split(" \\| ", 2)[0]);
            }
        });
        all.assertAll();
    }

    @Test
    void getsNoCookie() throws IOException {
        MatrixIT.table().forEach((address, outcomes) -> {
            if (outcomes.startsWith("200")) {
                Page page = stranger.get(address);
                assertThat(page.header("Set-Cookie")).as(address).isEmpty();
                assertThat(page.body()).doesNotContain("jsessionid").doesNotContain("jfwid");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/premiere-connexion"})
    void getsTheFirstPagesAsTheyAreDrawnForAnybodyElse(String address) throws IOException {
        String page = stranger.open(address).body();
        assertThat(stranger.open(address).body()).isEqualTo(page);
        assertThat(stranger.send(stranger.request(address).header("Cookie", "autre=1"))
                        .body())
                .as("drawn for him alone")
                .isEqualTo(page);
        assertThat(stranger.open(address + "?autre=1").body())
                .as("asked with a parameter")
                .isEqualTo(page);
        byte[] compressed = stranger.download(stranger.request(address).header("Accept-Encoding", "gzip"));
        try (GZIPInputStream small = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(small.readAllBytes()).isEqualTo(stranger.download(stranger.request(address)));
        }
    }

    @Test
    void getsNoPageCompressedThatCouldHoldASecretBesideWhatHeTypes() {
        Page page = stranger.send(stranger.request("/connexion?retour=x").header("Accept-Encoding", "gzip"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Encoding"))
                .as("by the portal, or by a proxy (BREACH)")
                .isEmpty();
    }

    @Test
    void isToldKindlyThatHisPasswordIsNotTheRightOne() {
        Page answer = stranger.submit(
                stranger.open("/connexion"),
                Map.of(
                        "identifiant",
                        LoginName.allocate(new SecureRandom()).printed(),
                        "mot-de-passe",
                        "un mot de passe faux"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("L’identifiant ou le mot de passe n’est pas le bon");
        assertThat(stranger.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nimporte",
                "/espace-bailleurs",
                "/statique/rien.css",
                "/statique/",
                "/nimporte.xhtml",
                "/nimporte.jsp",
                "/premiere-connexion.txt"
            })
    void readsOnAPageOfOursThatThereIsNoSuchPage(String address) {
        Page answer = stranger.get(address);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("Cette page n’existe pas");
        isOurErrorPage(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/espace-bailleur", "/nimporte", "/statique/portail.css"})
    void getsOurHeadersWithEveryAnswer(String address) {
        Page answer = stranger.open(address);
        hasSecurityHeaders(answer);
        if (isEncrypted()) {
            assertThat(answer.header("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void seesNothingOfWhatIsForOperators() {
        if (isEncrypted()) { // else it is the node itself, which only its proxy and its operators reach
            for (String address : new String[] {"/health", "/health/ready", "/metrics", "/metrics/base"}) {
                assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
            }
        }
    }

    /** The server or its proxy refuses it, before any page of ours. */
    @Test
    void isEchoedNothing() {
        Page answer = stranger.send(
                stranger.request("/").header("X-Echo", "perroquet").method("TRACE", BodyPublishers.noBody()));
        assertThat(answer.status()).isIn(403, 405, 501);
        assertThat(answer.body()).doesNotContain("perroquet");
    }

    private boolean isEncrypted() {
        return portal.url("").startsWith("https:");
    }

    static void isOurErrorPage(Page answer) {
        assertThat(answer.body())
                .contains("Mon Compte Partenaire", "lang=\"fr\"", "<span>Accueil</span>")
                .doesNotContainIgnoringCase("payara")
                .as("nobody looked whether he is signed in")
                .doesNotContain("<span>Se connecter</span>")
                .doesNotContain("Exception", "\tat ", "HTTP Status");
        hasSecurityHeaders(answer);
    }

    private static void hasSecurityHeaders(Page answer) {
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .as(answer.address())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Server").orElse("")).doesNotContainIgnoringCase("payara");
    }
}
