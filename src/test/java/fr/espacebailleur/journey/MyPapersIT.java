package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PdfJudge;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Documents acceptés » and « Mes données ». */
class MyPapersIT {
    private static final String DOCUMENTS = "Documents acceptés";
    private static final String DATA = "Mes données";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void anAcceptedDocumentIsDownloadedAsItWasShownWithTheProof() throws Exception {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        Page page = walk.client().open("/mon-compte/documents");
        assertThat(page.heading()).isEqualTo(DOCUMENTS);
        assertThat(page.body()).contains("Télécharger les règles d’usage", "Télécharger les conditions d’utilisation");
        String id = newestConsent(walk);
        PlainClient client = walk.client();
        assertThat(client.get("/mon-compte/documents/pdf?id=" + id).header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value)
                        .matches("attachment; filename=\"conditions-d-utilisation-version-[0-9]+\\.pdf\""));
        byte[] pdf = client.download("/mon-compte/documents/pdf?id=" + id);
        keep("acceptation", pdf);
        assertThat(PdfJudge.violations(pdf)).isEmpty();
        assertThat(PdfJudge.text(pdf))
                .contains("Preuve de l’acceptation", walk.issued().userNumber(), "Jeanne Essai")
                .contains(portal.text("select sha256 from consent where id = " + id));
    }

    @Test
    void anotherAccountsDocumentIsNotFound() {
        PlainWalk mine = PlainWalk.of(aLandlord(), portal).complete();
        PlainWalk theirs = PlainWalk.of(aLandlord(), portal).complete();
        for (String id : List.of(newestConsent(theirs), "0", "x", "", "-1", "9".repeat(40), "%00")) {
            assertThat(mine.client().get("/mon-compte/documents/pdf?id=" + id).status())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(new PlainClient(portal)
                        .open("/mon-compte/documents/pdf?id=" + newestConsent(mine))
                        .heading())
                .isEqualTo("Se connecter");
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void dataAreHadAfterThePasswordWasTypedAgain(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        browser.isAt(Walk.HOME).open("Jeanne Essai").follow("Mon compte").isAt("Mon compte");
        browser.follow("Obtenir mes données").isAt(DATA);
        assertThat(browser.hasLink("Télécharger mes données pour les lire (PDF)"))
                .isFalse();
        browser.fill("Mot de passe actuel", "faux").press("Continuer").reads("Ce n’est pas votre mot de passe actuel");
        browser.fill("Mot de passe actuel", walk.ownPassword())
                .press("Continuer")
                .isAt(DATA);
        assertThat(browser.hasLink("Télécharger mes données pour les lire (PDF)"))
                .isTrue();
    }

    @Test
    void theFilesAreWholeAndAskForThePassword() throws Exception {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        PlainClient client = walk.client();
        for (String file : List.of("json", "pdf")) {
            Page asked = client.get("/mon-compte/mes-donnees/" + file);
            assertThat(asked.status()).isEqualTo(302);
            assertThat(asked.location().orElseThrow()).endsWith("/mon-compte/mes-donnees");
        }
        Page form = client.open("/mon-compte/mes-donnees");
        assertThat(client.submit(form, Map.of("mot-de-passe", "x".repeat(10_000)))
                        .body())
                .contains("Ce n’est pas votre mot de passe actuel")
                .doesNotContain("xxxxx");
        assertThat(client.submit(form, Map.of("mot-de-passe", walk.ownPassword()))
                        .heading())
                .isEqualTo(DATA);
        Page json = client.get("/mon-compte/mes-donnees/json");
        assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(json.header("Cache-Control")).contains("no-store");
        assertThat(json.header("Content-Disposition")).contains("attachment; filename=\"mes-donnees.json\"");
        assertThat(json.body())
                .contains(walk.issued().userNumber(), walk.mail())
                .doesNotContain("argon2");
        byte[] pdf = client.download("/mon-compte/mes-donnees/pdf");
        keep("mes-donnees", pdf);
        assertThat(PdfJudge.violations(pdf)).isEmpty();
        assertThat(PdfJudge.text(pdf)).contains(walk.issued().userNumber(), walk.mail(), "Documents acceptés");
    }

    @Test
    void serveEverybody() {
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        browser.isAt(Walk.HOME).visit(portal.url("/mon-compte/documents")).isAt(DOCUMENTS);
        Everybody.isServed(browser, "mon-compte-documents");
        browser.visit(portal.url("/mon-compte/mes-donnees")).isAt(DATA);
        Everybody.isServed(browser, "mon-compte-mes-donnees");
        browser.press("Continuer").reads("Il y a un problème");
        Everybody.isServed(browser, "mon-compte-mes-donnees-erreur");
        browser.fill("Mot de passe actuel", walk.ownPassword())
                .press("Continuer")
                .isAt(DATA);
        Everybody.isServed(browser, "mon-compte-mes-donnees-ouvertes");
    }

    private String newestConsent(PlainWalk walk) {
        return portal.text("select id from consent where kind = 'TERMS_OF_USE' and account_id ="
                + " (select id from account where user_number = '"
                + walk.issued().userNumber() + "')");
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "papiers"));
        Files.write(folder.resolve("portail-" + name + ".pdf"), pdf);
    }
}
