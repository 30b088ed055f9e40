package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent sends files of landlords and watches them come in. */
class ImportsIT {
    private static final int LINES = 9000;
    private static final int ONE_BAD_IN = 100;
    private static final int MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        portal = PortalProcess.onPostgres("imports")
                .withAgent()
                .with("portal.import.max-bytes", String.valueOf(MEGABYTE))
                .with("portal.letters.interval", "PT24H")
                .start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void anAgentWatchesAFileComeInWithoutReloadingAndDownloadsItsReport() {
        WorkingAgent agent = WorkingAgent.of(portal);
        LandlordsFile file = fileWithBadLines();
        Browser browser = agent.signIn(Browser.fresh());
        browser.visit(portal.url("/agent/imports")).isAt("Imports");
        browser.attach("Fichier CSV", file.saveIn(portal.folder())).press("Importer");

        browser.reads(file.name() + ".csv");
        assertThat(browser.main()).contains("Progression", "Actualiser", "Jeanne Essai");
        browser.run("document.body.dataset.same = 'page'");
        Eventually.holds(
                "the numbers move on by themselves",
                () -> browser.main().matches("(?s).*[1-9][0-9 ]* lignes sur 9 000 .*"));
        browser.photograph("import-en-cours");
        Eventually.holds(
                "the import is shown as done", PATIENCE, () -> browser.main().contains("Terminé le"));

        assertThat(browser.run("return document.body.dataset.same")).isEqualTo("page");
        assertThat(browser.main())
                .contains("Créés\n8910", "Refusés\n90", "Lignes refusées", "Ce département n’existe pas")
                .doesNotContain("Actualiser", "Progression");
        assertThat(browser.run("return document.getElementById('suivi-annonce').textContent"))
                .isEqualTo("L’import est terminé.");
        browser.photograph("import");

        PlainClient client = agent.signIn();
        Page report = client.get("/agent/import/rapport?id=" + importOf(file));
        assertThat(report.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(report.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(report.body().lines()).hasSize(LINES + 1);
        assertThat(report.body().lines().filter(line -> line.contains(";refusé;")))
                .hasSize(LINES / ONE_BAD_IN);
        assertThat(browser.visit(portal.url("/agent/imports")).main()).contains(file.name(), "Terminé");
        browser.photograph("imports");
    }

    @Test
    void withoutScriptsTheSamePageIsReloadedByALink() {
        LandlordsFile file = fileWithBadLines();
        Browser browser = WorkingAgent.of(portal).signIn(Browser.fresh().withScripts(false));
        browser.visit(portal.url("/agent/imports"));
        browser.attach("Fichier CSV", file.saveIn(portal.folder())).press("Importer");
        browser.reads("Actualiser");

        Eventually.holds("the import is shown as done", PATIENCE, () -> {
            if (browser.hasLink("Actualiser")) {
                browser.follow("Actualiser");
            }
            return browser.main().contains("Terminé le");
        });
        assertThat(browser.main()).contains("Créés\n8910", "Refusés\n90");
    }

    @Test
    void theSameFileSentAgainLeadsToItsImportAndSaysSo() {
        PlainClient client = WorkingAgent.of(portal).signIn();
        byte[] text = LandlordsFile.of(aLandlord()).text().getBytes(UTF_8);
        Page first = client.upload(client.open("/agent/imports"), "fichier", "a.csv", text);
        Page second = client.upload(client.open("/agent/imports"), "fichier", "b.csv", text);

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.location()).contains(first.location().orElseThrow() + "&connu=oui");
        assertThat(client.open(second.location().orElseThrow()).body())
                .contains("rien n’est importé une deuxième fois");
    }

    @Test
    void noFileAnEmptyOneAndOneThatIsTooLargeAreRefusedWithWhatToDo() {
        Path received = portal.importFolder().resolve(".recus");
        Eventually.holds(
                "what other tests sent is put away",
                PATIENCE,
                () -> received.toFile().list().length == 0);
        PlainClient client = WorkingAgent.of(portal).signIn();
        Page page = client.open("/agent/imports");

        assertThat(client.upload(page, "fichier", "", new byte[0]).body()).contains("Aucun fichier n’est choisi");
        assertThat(client.upload(page, "fichier", "vide.csv", new byte[0]).body())
                .contains("ou il est vide");
        assertThat(client.upload(page, "fichier", "grand.csv", new byte[MEGABYTE + 100])
                        .body())
                .contains("trop volumineux", "Erreur");
        Page larger = client.upload(page, "fichier", "tres-grand.csv", new byte[10 * MEGABYTE]);
        assertThat(larger.status()).isEqualTo(302);
        assertThat(client.open(larger.location().orElseThrow()).body()).contains("trop volumineux", "Erreur");
        assertThat(received).isEmptyDirectory();
    }

    @Test
    void filesAreTakenOnNoOtherPageAndNotWithoutTheirLength() {
        PlainClient client = new PlainClient(portal);
        assertThat(client.send(PlainClient.multipart(
                                client.request("/connexion"), Map.of(), "fichier", "a.csv", new byte[10]))
                        .status())
                .isEqualTo(415);
        PlainClient agent = WorkingAgent.of(portal).signIn();
        assertThat(agent.send(agent.request("/agent/imports")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))))
                        .status())
                .isEqualTo(411);
    }

    @Test
    void anAddressThatNamesNoImportIsNotFound() {
        PlainClient client = WorkingAgent.of(portal).signIn();
        for (String id : List.of("", "?id=4711", "?id=x", "?id=-1", "?id=999999999999999999999")) {
            assertThat(client.get("/agent/import" + id).status()).as(id).isEqualTo(404);
            assertThat(client.get("/agent/import/rapport" + id).status()).as(id).isEqualTo(404);
        }
    }

    private static LandlordsFile fileWithBadLines() {
        return LandlordsFile.of(IntStream.range(0, LINES)
                .mapToObj(number -> number % ONE_BAD_IN == 0 ? aLandlord().inDepartment("20") : aLandlord())
                .map(ImportsIT::withoutMail)
                .toList());
    }

    /** Letters are gathered for a day: mails would be written while we look. */
    private static LandlordLine withoutMail(LandlordLine line) {
        return line.withMail("")
                .with("adresse_1", "1 rue de l'Essai")
                .with("code_postal", "69001")
                .with("commune", "Lyon");
    }

    private static long importOf(LandlordsFile file) {
        return portal.count("select id from landlord_import where file_name = '" + file.name() + ".csv'");
    }
}
