package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is due after the first connection comes before anything else: a password instead of a provisional one, a
 * document that has changed.
 */
class DueIT {
    private static final String NEW_RULES = "Les règles d'usage ont changé";
    private static final String NEW_TERMS = "Les conditions d'utilisation ont changé";
    private static final String DECLINED = "Vous n’avez pas accepté le texte";

    /** One of its own: a version in force concerns everybody. */
    private static final PortalProcess PORTAL =
            PortalProcess.onPostgres("textes").withAgent().start();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void asksForEachNewVersionBeforeAnythingElse(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), PORTAL, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        publish("TERMS_OF_USE", "Deux phrases de plus.");
        publish("USAGE_RULES", "Une phrase de plus.");

        walk.signIn(walk.ownPassword());
        browser.isAt(NEW_RULES).reads("Une phrase de plus.");
        assertThat(browser.title()).contains(NEW_RULES);
        assertThat(browser.main()).contains("est en vigueur depuis le").doesNotContain("sur 5");
        browser.press("Continuer").reads("Vous n’avez pas encore accepté ce document");
        browser.isAt(NEW_RULES).check(Walk.ACCEPT_USAGE_RULES).press("Continuer");
        browser.isAt(NEW_TERMS).reads("Deux phrases de plus.");
        browser.check(Walk.ACCEPT_TERMS_OF_USE).press("Continuer").isAt(Walk.LANDLORD_SPACE);
        browser.forgetCookies();
        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsOutWhoeverDeclinesAndBackInWhenHeChangesHisMind(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), PORTAL, browser).complete();
        browser.isAt(Walk.HOME);
        publish("USAGE_RULES", "Encore une phrase.");
        long before = consents(walk.issued().userNumber());

        browser.visit(PORTAL.url("/espace-bailleur"))
                .isAt(NEW_RULES)
                .press("Refuser")
                .isAt(DECLINED);
        browser.visit(PORTAL.url("/espace-bailleur"))
                .isAt(NEW_RULES)
                .press("Refuser")
                .isAt(DECLINED);
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before);
        browser.follow("Relire le texte").isAt(NEW_RULES).press("Refuser").isAt(DECLINED);
        browser.press("Se déconnecter").isAt("Se connecter");
        walk.identify(walk.ownPassword());
        browser.isAt(NEW_RULES)
                .check(Walk.ACCEPT_USAGE_RULES)
                .press("Continuer")
                .isAt(Walk.LANDLORD_SPACE);
    }

    @Test
    void servesEverybodyForWhomSomethingIsDue() {
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(aLandlord(), PORTAL, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        publish("TERMS_OF_USE", "Une phrase de plus.");
        walk.signIn(issueAgain(walk.issued(), walk.mail()));
        browser.isAt(Walk.PASSWORD);
        Everybody.isServed(browser, "nouveau-mot-de-passe");
        browser.press("Continuer").reads("Il y a un problème");
        Everybody.isServed(browser, "nouveau-mot-de-passe-erreur");
        walk.choosePassword();
        browser.isAt(NEW_TERMS);
        Everybody.isServed(browser, "nouvelle-version");
        browser.press("Continuer").reads("Il y a un problème");
        Everybody.isServed(browser, "nouvelle-version-erreur");
    }

    @Test
    void tellsOfASuspensionWhoeverHasTheRightPassword() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        PORTAL.execute("update account set suspended_at = now(), suspended_by = 'CAF' where user_number = '"
                + walk.issued().userNumber() + "'");
        PlainClient client = new PlainClient(PORTAL);
        Page told = signIn(client, walk, walk.ownPassword());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("Votre compte est suspendu").doesNotContain("n’est pas le bon");
        assertThat(signIn(client, walk, "pas le sien").body())
                .contains("n’est pas le bon")
                .doesNotContain("suspendu");
        assertThat(client.open("/espace-bailleur").heading()).isEqualTo("Se connecter");
    }

    @Test
    void actsOnWhoeverIsSignedInAndLeadsHimToThePageThatHeAskedForAfterwards() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
        publish("TERMS_OF_USE", "Une phrase pour qui est déjà là.");
        Page asked = walk.client().open("/espace-bailleur?x=1");
        assertThat(asked.heading()).isEqualTo(NEW_TERMS);
        assertThat(walk.client().open("/").heading()).isEqualTo(Walk.HOME);
        Page answer = walk.client().post(asked, Map.of("accepte", "on"));
        assertThat(answer.location()).hasValueSatisfying(to -> assertThat(to).endsWith("/espace-bailleur?x=1"));
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(walk.client().open("/nouvelle-version").heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @Test
    void leadsNowhereElseAfterAnAcceptance() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            publish("TERMS_OF_USE", "Une phrase.");
            Page page = walk.client().open("/espace-bailleur");
            Page answer = walk.client().post(page, Map.of("accepte", "on", "retour", elsewhere));
            assertThat(answer.location())
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/espace-bailleur"));
        }
    }

    @Test
    void acceptsNothingOnAPageThatWasOpenedBeforeTheVersionInForce() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        publish("USAGE_RULES", "Première phrase.");
        Page opened = walk.client().open("/espace-bailleur");
        publish("USAGE_RULES", "Deuxième phrase.");
        long before = consents(walk.issued().userNumber());
        Page answer = walk.client().submit(opened, Map.of("accepte", "on"));
        assertThat(answer.heading()).isEqualTo(NEW_RULES);
        assertThat(answer.body())
                .contains("Ce document a changé depuis que vous avez ouvert la page", "Deuxième phrase.");
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before);
        assertThat(walk.client().submit(answer, Map.of("accepte", "on")).heading())
                .isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before + 1);
    }

    @Test
    void survivesForgedFieldsOfTheForm() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        publish("USAGE_RULES", "Une phrase de plus.");
        Page opened = walk.client().open("/espace-bailleur");
        long before = consents(walk.issued().userNumber());
        for (String document : List.of("", "TERMS_OF_USE", "x".repeat(10_000), "\u0000")) {
            for (String shown : List.of("", "0".repeat(64), "\r\n")) {
                Page answer =
                        walk.client().submit(opened, Map.of("accepte", "on", "document", document, "texte-lu", shown));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.heading()).isEqualTo(NEW_RULES);
            }
        }
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before);
    }

    @Test
    void recordsOneAcceptanceOfTwoWindowsAndGoesOnInBoth() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        publish("USAGE_RULES", "Une phrase de plus.");
        publish("TERMS_OF_USE", "Une phrase de plus.");
        Page rules = walk.client().open("/espace-bailleur");
        long before = consents(walk.issued().userNumber());
        List<CompletableFuture<Page>> answers = IntStream.range(0, 6)
                .mapToObj(number -> walk.client().secondWindow())
                .map(window -> CompletableFuture.supplyAsync(() -> window.submit(rules, Map.of("accepte", "on"))))
                .toList();
        answers.forEach(answer -> assertThat(answer.join().heading()).isEqualTo(NEW_TERMS));
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before + 1);
        Page terms = answers.get(0).join();
        Page twice = walk.client().submit(rules, Map.of("accepte", "on"));
        assertThat(twice.heading()).isEqualTo(NEW_TERMS);
        assertThat(walk.client().submit(terms, Map.of("accepte", "on")).heading())
                .isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(walk.client().submit(terms, Map.of("accepte", "on")).heading())
                .isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(consents(walk.issued().userNumber())).isEqualTo(before + 2);
    }

    @Test
    void asksForRulesThatChangedBetweenTheStepsAfterTheFifthAndThenWelcomes() {
        PlainWalk walk = PlainWalk.of(anOrganisation(), PORTAL).enter();
        walk.giveInformation(Map.of("fonction", "gérante")).choosePassword().accept();
        publish("USAGE_RULES", "Une phrase entre deux étapes.");
        walk.accept();
        assertThat(walk.page().heading()).isEqualTo(NEW_RULES);
        walk.accept();
        assertThat(walk.page().heading()).isEqualTo(Walk.HOME);
        assertThat(walk.page().body()).contains("Votre première connexion est terminée", "donc l’administrateur");
    }

    @Test
    void acceptsNoTextThatWasReplacedMeanwhileAsAStep() {
        PlainWalk walk =
                PlainWalk.of(aLandlord(), PORTAL).enter().giveInformation().choosePassword();
        publish("USAGE_RULES", "Une phrase pendant l’étape.");
        walk.accept();
        assertThat(walk.page().body())
                .contains("Ce document a changé depuis que vous avez ouvert la page", "Une phrase pendant l’étape.");
        assertThat(consents(walk.issued().userNumber())).isZero();
        assertThat(walk.accept().page().heading()).isEqualTo(Walk.TERMS_OF_USE);
    }

    @Test
    void asksAgentsAsWell() {
        WorkingAgent agent = WorkingAgent.of(PORTAL);
        publish("TERMS_OF_USE", "Une phrase pour les agents.");
        PlainClient client = new PlainClient(PORTAL);
        Page due = client.submit(
                client.open("/agent/recherche"),
                Map.of("identifiant", agent.loginName(), "mot-de-passe", agent.password()));
        while (due.heading().equals(NEW_RULES)) {
            due = client.submit(due, Map.of("accepte", "on"));
        }
        assertThat(due.heading()).isEqualTo(NEW_TERMS);
        assertThat(client.submit(due, Map.of("accepte", "on")).heading()).isEqualTo("Recherche");
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void replacesAProvisionalPasswordBeforeAnythingElse(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), PORTAL, browser).complete();
        browser.isAt(Walk.HOME);
        String provisional = issueAgain(walk.issued(), walk.mail());
        String chosen = Walk.aPassphrase();

        browser.visit(PORTAL.url("/espace-bailleur")).isAt("Se connecter");
        walk.identify(provisional);
        browser.isAt(Walk.PASSWORD);
        assertThat(browser.path()).isEqualTo("/nouveau-mot-de-passe");
        assertThat(browser.text()).doesNotContain("sur 5");
        browser.visit(PORTAL.url("/espace-bailleur")).isAt(Walk.PASSWORD);
        browser.visit(PORTAL.url("/premiere-connexion")).isAt(Walk.PASSWORD);
        browser.visit(PORTAL.url("/premiere-connexion/mot-de-passe")).isAt(Walk.PASSWORD);
        browser.fill("Nouveau mot de passe", provisional).fill("Confirmez le mot de passe", provisional);
        browser.press("Continuer").reads("Il y a un problème");
        browser.fill("Nouveau mot de passe", chosen).fill("Confirmez le mot de passe", chosen);
        browser.pressTwice("Continuer").isAt(Walk.LANDLORD_SPACE);
        browser.visit(PORTAL.url("/nouveau-mot-de-passe")).isAt(Walk.LANDLORD_SPACE);

        browser.forgetCookies();
        walk.signIn(provisional);
        browser.reads("Il y a un problème");
        walk.signIn(chosen);
        browser.isAt(Walk.LANDLORD_SPACE);
    }

    @Test
    void endsAllOtherSessionsWithTheNewPassword() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        String provisional = issueAgain(walk.issued(), walk.mail());
        PlainClient other = new PlainClient(PORTAL);
        Page there = signIn(other, walk, provisional);
        Page here = signIn(walk.client(), walk, provisional);
        assertThat(walk.client().submit(here, walk.password()).heading()).isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(other.submit(there, walk.password()).heading()).isEqualTo("Se connecter");
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @Test
    void keepsNobodyFromEnteringAnotherAccountByTheFormOfTheFirstStep() {
        PlainWalk other = PlainWalk.of(aLandlord(), PORTAL);
        PlainClient client = new PlainClient(PORTAL);
        Page form = client.open("/premiere-connexion");
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL).complete();
        Page due = signIn(client, walk, issueAgain(walk.issued(), walk.mail()));
        assertThat(due.heading()).isEqualTo(Walk.PASSWORD);
        Page entered = client.submit(
                form,
                Map.of(
                        "identifiant",
                        other.issued().loginName(),
                        "mot-de-passe",
                        other.issued().password()));
        assertThat(entered.heading()).isEqualTo(Walk.INFORMATION);
    }

    @Test
    void replacesTheProvisionalPasswordBeforeTheStepThatIsDue() {
        PlainWalk walk = PlainWalk.of(aLandlord(), PORTAL)
                .enter()
                .giveInformation()
                .choosePassword()
                .accept();
        String provisional = issueAgain(walk.issued(), walk.mail());
        PlainClient client = new PlainClient(PORTAL);
        Page due = signIn(client, walk, provisional);
        assertThat(due.address()).contains("/nouveau-mot-de-passe");
        assertThat(client.submit(due, walk.password()).heading()).isEqualTo(Walk.TERMS_OF_USE);
    }

    private static Page signIn(PlainClient client, PlainWalk walk, String password) {
        return client.submit(
                client.open("/connexion"), Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", password));
    }

    /** As an agent has it done; the message with the new provisional password has come. */
    private static String issueAgain(Issued issued, String mail) {
        WorkingAgent agent = WorkingAgent.of(PORTAL);
        PlainClient client = agent.signIn();
        String account = "/agent/renvoyer?id="
                + PORTAL.text("select id from account where user_number = '" + issued.userNumber() + "'");
        Page page = client.open(account);
        while (page.heading().endsWith("ont changé")) {
            page = client.submit(page, Map.of("accepte", "on"));
        }
        Page done =
                client.submit(page, Map.of("canal", "EMAIL", "motif", "Un essai", "mot-de-passe", agent.password()));
        assertThat(done.body()).contains("Les identifiants sont renvoyés");
        return Eventually.get(
                () -> "a new password",
                Duration.ofSeconds(20),
                () -> Optional.of(PORTAL.mails().issuedTo(mail).password())
                        .filter(password -> !password.equals(issued.password())));
    }

    /** The version in force and one sentence, from now on. */
    private static void publish(String kind, String sentence) {
        PORTAL.execute("insert into legal_document (id, kind, document_version, language, text, sha256, in_force_from)"
                + " select -nextval('legal_document_seq'), kind, document_version + 1, language, changed,"
                + " encode(sha256(convert_to(changed, 'UTF8')), 'hex'), now() from"
                + " (select *, text || E'\\n\\n" + sentence + " " + LandlordLine.anything()
                + "' as changed from legal_document"
                + " where kind = '" + kind + "' order by document_version desc limit 1) latest");
    }

    private static long consents(String userNumber) {
        return PORTAL.count("select count(*) from consent join account on account.id = account_id where user_number = '"
                + userNumber + "'");
    }
}
