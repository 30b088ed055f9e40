package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent publishes a new version of a document, and everybody is asked to accept it. */
class PublishingIT {
    private static final String PUBLISH_RULES = "Publier de nouvelles règles d'usage";
    private static final String WITHDRAW = "Retirer cette version";
    private static final String PREVIEW = "Voici le texte tel qu’il sera lu";

    /** One of its own: a version in force concerns everybody. */
    private static final PortalProcess PORTAL =
            PortalProcess.onPostgres("publication").withAgent().start();

    private final WorkingAgent agent = WorkingAgent.of(PORTAL);

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void publishesWhatWasSeenInThePreview(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk landlord = Walk.of(aLandlord(), PORTAL, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        long before = versions();
        String sentence = "Phrase " + LandlordLine.anything() + " & <b>d’essai</b>.";
        String text = "Des règles d’essai\n\n## Un intertitre\n\n" + sentence + "\n\n- un point\n- un autre point\n";

        agent.signIn(browser);
        acceptWhatIsDue(browser);
        browser.visit(PORTAL.url("/agent/documents")).isAt("Documents").follow(PUBLISH_RULES);
        browser.isAt(PUBLISH_RULES).fill("Texte", "").press("Prévisualiser").reads("Il manque le texte");
        browser.fill("Texte", text).press("Prévisualiser").reads(PREVIEW);
        assertThat(browser.main()).contains(sentence, "en vigueur dès maintenant");
        assertThat(browser.main()).doesNotContain("Comment écrire le texte");
        browser.press("Modifier").fill("Texte", text + "- un dernier point").press("Prévisualiser");
        browser.reads(PREVIEW).fill("Motif", "Un essai").fill("Votre mot de passe", "pas le mien");
        browser.press("Publier").reads("Ce n’est pas votre mot de passe");
        assertThat(browser.main()).contains(PREVIEW, sentence, "un dernier point");
        assertThat(versions()).isEqualTo(before);
        browser.fill("Votre mot de passe", agent.password()).press("Publier");

        browser.isAt("Les règles d'usage ont changé").reads(sentence);
        assertThat(versions()).isEqualTo(before + 1);
        assertThat(PORTAL.text("select text from legal_document where kind = 'USAGE_RULES'"
                        + " order by document_version desc limit 1"))
                .isEqualTo(text + "- un dernier point\n");
        browser.check(Walk.ACCEPT_USAGE_RULES).press("Continuer");
        browser.isAt("Documents").reads("La nouvelle version est publiée");

        browser.forgetCookies();
        landlord.signIn(landlord.ownPassword());
        browser.isAt("Les règles d'usage ont changé").reads(sentence);
        assertThat(PORTAL.text("select detail from journal_entry where act = 'DOCUMENT_PUBLISHED'"
                        + " order by id desc limit 1"))
                .contains("USAGE_RULES", "SHA-256");
    }

    @Test
    void servesEverybodyWhoPublishes() {
        Browser browser = Browser.fresh();
        agent.signIn(browser);
        acceptWhatIsDue(browser);
        browser.visit(PORTAL.url("/agent/documents")).isAt("Documents");
        Everybody.isServed(browser, "agent-documents");
        browser.visit(PORTAL.url("/agent/document?sorte=regles-d-usage&version=1"))
                .isAt(Walk.USAGE_RULES);
        Everybody.isServed(browser, "agent-document");
        browser.visit(PORTAL.url("/agent/publier-un-document?sorte=conditions-d-utilisation"))
                .fill("Texte", "Un titre\n\nUn texte annoncé.")
                .fill("Date d'effet", "01/01/2100")
                .press("Prévisualiser")
                .fill("Motif", "Un essai")
                .fill("Votre mot de passe", agent.password())
                .press("Publier")
                .isAt("Documents");
        browser.visit(PORTAL.url("/agent/document?sorte=conditions-d-utilisation&version=2"))
                .reads(WITHDRAW);
        Everybody.isServed(browser, "agent-document-annonce");
        browser.visit(PORTAL.url("/agent/publier-un-document?sorte=regles-d-usage"))
                .isAt(PUBLISH_RULES);
        Everybody.isServed(browser, "agent-publier");
        browser.fill("Texte", "Un titre seul").press("Prévisualiser").reads("Il y a un problème");
        Everybody.isServed(browser, "agent-publier-erreur");
        browser.fill("Texte", "Un titre\n\nUn texte.").press("Prévisualiser").reads(PREVIEW);
        Everybody.isServed(browser, "agent-publier-apercu");
        browser.press("Publier").reads("Il y a un problème");
        Everybody.isServed(browser, "agent-publier-apercu-erreur");
    }

    @Test
    void announcesAVersionAndShowsItsText() {
        PlainClient client = signedIn();
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(40);
        String sentence = "Une phrase annoncée " + LandlordLine.anything() + ".";
        Page preview = preview(client, "Des règles à venir\n\n" + sentence, day.toString());
        assertThat(preview.body()).contains(PREVIEW, "0 h, heure de Paris").doesNotContain("dès maintenant, pour");
        Page documents = client.submit(preview, Map.of("motif", "Un essai", "mot-de-passe", agent.password()));
        assertThat(documents.heading()).isEqualTo("Documents");
        assertThat(documents.body()).contains("Annoncée", "En vigueur", "Ouverture du portail");
        assertThat(PORTAL.text("select to_char(in_force_from at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI')"
                        + " from legal_document where text like '%" + sentence + "%'"))
                .isEqualTo(day + " 00:00");
        String latest = PORTAL.text("select max(document_version) from legal_document where kind = 'USAGE_RULES'");
        assertThat(client.open("/agent/document?sorte=regles-d-usage&version=" + latest)
                        .body())
                .contains(sentence);
    }

    @Test
    void tellsWhatIsAnnouncedAlreadyAndWithdrawsIt() {
        PlainClient client = signedIn();
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(200).toString();
        Page preview = preview(client, "Des règles à retirer\n\n" + LandlordLine.anything(), day);
        var unused = client.submit(preview, Map.of("motif", "Un essai", "mot-de-passe", agent.password()));
        String announced = PORTAL.text("select max(document_version) from legal_document where kind = 'USAGE_RULES'");
        Page next = preview(client, "Des règles pour maintenant\n\n" + LandlordLine.anything(), "");
        assertThat(next.body()).contains("Version " + announced + ", à partir du");

        String address = "/agent/document?sorte=regles-d-usage&version=" + announced;
        Page version = client.open(address);
        assertThat(version.body()).contains("Cette version est annoncée", WITHDRAW);
        assertThat(client.submit(version, Map.of("motif", "Un essai", "mot-de-passe", "pas le mien"))
                        .body())
                .contains("Ce n’est pas votre mot de passe");
        Map<String, String> act = Map.of("motif", "Une erreur", "mot-de-passe", agent.password());
        Page documents = client.submit(version, act);
        assertThat(documents.heading()).isEqualTo("Documents");
        assertThat(documents.body()).contains("La version annoncée est retirée", "Retirée");
        assertThat(client.submit(version, act).body()).contains("Cette version n’est plus annoncée");
        assertThat(client.open(address).body()).contains("Des règles à retirer").doesNotContain(WITHDRAW);
        assertThat(client.open("/agent/document?sorte=regles-d-usage&version=1").body())
                .doesNotContain(WITHDRAW);
        assertThat(preview(client, "Un titre\n\nUn texte.", "").body())
                .doesNotContain("Version " + announced + ", à partir du");
        assertThat(PORTAL.text("select reason from journal_entry where act = 'DOCUMENT_WITHDRAWN'"
                        + " order by id desc limit 1"))
                .isEqualTo("Une erreur");
    }

    @Test
    void findsItsTextAgainAfterASessionThatEnded() {
        String text = "Un long texte\n\nÉcrit lentement " + LandlordLine.anything() + ".";
        Browser browser = Browser.fresh();
        agent.signIn(browser);
        acceptWhatIsDue(browser);
        String address = PORTAL.url("/agent/publier-un-document?sorte=regles-d-usage");
        browser.visit(address).isAt(PUBLISH_RULES).fill("Texte", text).forgetCookies();
        browser.press("Prévisualiser").fill("Identifiant", agent.loginName());
        browser.fill("Mot de passe", agent.password()).press("Connexion");
        browser.isAt(PUBLISH_RULES).reads("Voici ce que vous aviez écrit dans cette fenêtre");
        assertThat(browser.value("Texte")).isEqualTo(text);
        Everybody.isServed(browser, "agent-publier-retrouve");
        browser.press("Prévisualiser").reads(PREVIEW).press("Modifier").isAt(PUBLISH_RULES);
        assertThat(browser.value("Texte").strip()).isEqualTo(text);
        browser.follow("Annuler").isAt("Documents").visit(address).isAt(PUBLISH_RULES);
        assertThat(browser.value("Texte")).doesNotContain("Écrit lentement");
        assertThat(browser.main()).doesNotContain("Voici ce que vous aviez écrit");
    }

    @Test
    void comesBackToTheSameDocumentAfterASessionThatEnded() {
        PlainClient client = signedIn();
        Page form = client.open("/agent/publier-un-document?sorte=conditions-d-utilisation");
        assertThat(form.body()).contains("une copie d’un long texte");
        client.forgetCookies();
        Page signIn = client.submit(form, Map.of("texte", "Un titre\n\nUn texte."));
        Page back = client.submit(signIn, Map.of("identifiant", agent.loginName(), "mot-de-passe", agent.password()));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.heading()).isEqualTo("Publier de nouvelles conditions d'utilisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2030", "demain", "2030-13-01", "99999-01-01", "1/1/+999999", "01/01"})
    void tellsADateThatIsNone(String date) {
        Page answer = preview(signedIn(), "Un titre\n\nUn texte.", date);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Cette date n’est pas valable").doesNotContain(PREVIEW);
        assertThat(answer.fields()).containsEntry("texte", "Un titre\n\nUn texte.");
    }

    @Test
    void tellsADateThatIsPastAtItsField() {
        Page answer = preview(signedIn(), "Un titre\n\nUn texte.", "24/11/2020");
        assertThat(answer.body()).contains("id=\"date-erreur\"", "La date d’effet est passée");
    }

    @Test
    void publishesNothingWithoutAPreview() {
        PlainClient client = signedIn();
        long before = versions();
        Page form = client.open("/agent/publier-un-document?sorte=regles-d-usage");
        Page answer = client.submit(
                form,
                Map.of(
                        "texte", "Un titre\n\nUn texte.",
                        "publier", "Publier",
                        "motif", "Un essai",
                        "mot-de-passe", agent.password()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void takesTheLongestTextAndTellsALongerOne() {
        PlainClient client = signedIn();
        String longest = "Un titre\n\n" + "é".repeat(199_980);
        Page preview = preview(
                client,
                longest,
                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(90).toString());
        assertThat(preview.body()).contains(PREVIEW);
        Page published = client.submit(preview, Map.of("motif", "Un essai", "mot-de-passe", agent.password()));
        assertThat(published.heading()).isEqualTo("Documents");
        assertThat(preview(client, longest + "é".repeat(30), "").body()).contains("Ce texte est trop long");
        Page far = preview(client, "Un titre\n\n" + "é".repeat(2_000_000), "");
        assertThat(far.status()).isEqualTo(413);
        assertThat(far.heading()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agent/publier-un-document",
                "/agent/publier-un-document?sorte=autre",
                "/agent/document?sorte=regles-d-usage",
                "/agent/document?sorte=regles-d-usage&version=999",
                "/agent/document?sorte=regles-d-usage&version=99999999999",
                "/agent/document?sorte=x&version=1"
            })
    void findsNoDocumentThatIsNotThere(String address) {
        assertThat(signedIn().open(address).status()).isEqualTo(404);
    }

    private Page preview(PlainClient client, String text, String date) {
        Page form = client.open("/agent/publier-un-document?sorte=regles-d-usage");
        assertThat(form.heading()).isEqualTo(PUBLISH_RULES);
        return client.submit(form, Map.of("texte", text, "date", date));
    }

    private PlainClient signedIn() {
        PlainClient client = agent.signIn();
        Page page = client.open("/agent/documents");
        while (page.heading().endsWith("ont changé")) {
            page = client.submit(page, Map.of("accepte", "on"));
        }
        return client;
    }

    private static void acceptWhatIsDue(Browser browser) {
        if (browser.has(Walk.ACCEPT_USAGE_RULES)) {
            browser.check(Walk.ACCEPT_USAGE_RULES).press("Continuer");
        }
    }

    private static long versions() {
        return PORTAL.count("select count(*) from legal_document where kind = 'USAGE_RULES'");
    }
}
