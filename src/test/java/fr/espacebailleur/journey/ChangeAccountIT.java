package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Changer de département »: from one account of a landlord to another, each with its own password, never mixed. */
class ChangeAccountIT {
    private static final String CHANGE = "Changer de département";
    private static final String ENTER = "Entrer dans un autre compte";
    private static final String OF_ANOTHER = "Cette page était celle d’un autre compte";
    private static final String REFUSED = "n’est pas le bon";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsToAnotherAccountWithItsOwnPasswordAndThenByOneClick(boolean scripts) {
        LandlordLine line = aLandlord();
        LandlordLine other = line.alsoIn("2A");
        LandlordsFile.of(line, other).dropInto(portal.importFolder());
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk first = Walk.ofKnown(line, portal, browser).complete();
        Walk second = Walk.ofKnown(other, portal, browser);
        browser.isAt(Walk.HOME).open("Jeanne Essai").follow(CHANGE).isAt(CHANGE);
        assertThat(browser.main())
                .contains(first.issued().userNumber(), second.issued().userNumber(), "première connexion à faire")
                .doesNotContain(first.issued().loginName(), second.issued().loginName());
        choose(browser, "2A – Corse-du-Sud").isAt(ENTER);
        assertThat(browser.value("Identifiant").replaceAll("[^0-9A-Z]", ""))
                .isEqualTo(second.issued().loginName().replaceAll("[^0-9A-Z]", ""));
        browser.fill("Mot de passe", first.ownPassword()).press("Connexion").reads(REFUSED);
        browser.reads("Comparez aussi les numéros d’utilisateur");
        browser.fill("Mot de passe", second.issued().password()).press("Connexion");
        second.giveInformation().choosePassword();
        browser.isAt(Walk.USAGE_RULES)
                .visit(portal.url("/changer-de-departement"))
                .isAt(CHANGE);
        choose(browser, "69 – Rhône")
                .isAt(Walk.LANDLORD_SPACE)
                .reads(first.issued().userNumber());
        browser.visit(portal.url("/changer-de-departement")).isAt(CHANGE);
        choose(browser, "2A – Corse-du-Sud");
        second.acceptUsageRules().acceptTermsOfUse();
        browser.isAt(Walk.HOME)
                .visit(portal.url("/espace-bailleur"))
                .reads(second.issued().userNumber());
        assertThat(browser.main()).doesNotContain(first.issued().userNumber());
        browser.visit(portal.url("/"))
                .open("Jeanne Essai")
                .press("Se déconnecter")
                .isAt("Se connecter");
        browser.reads(second.issued().userNumber());
    }

    private static Browser choose(Browser browser, String department) {
        return browser.press("Choisir " + department);
    }

    @Test
    void servesEverybody() {
        LandlordLine line = aLandlord();
        LandlordLine other = line.alsoIn("971");
        LandlordsFile.of(line, other).dropInto(portal.importFolder());
        Browser browser = Browser.fresh();
        Walk.ofKnown(line, portal, browser).complete();
        String number = portal.mails().issuedTo(other.mail()).userNumber();
        browser.isAt(Walk.HOME).visit(portal.url("/changer-de-departement")).isAt(CHANGE);
        Everybody.isServed(browser, "changer-de-departement");
        browser.visit(portal.url("/changer-de-departement/connexion?numero=" + number))
                .isAt(ENTER);
        Everybody.isServed(browser, "changer-de-departement-connexion");
        browser.press("Connexion").reads("Il y a un problème");
        Everybody.isServed(browser, "changer-de-departement-connexion-erreur");
        browser.visit(portal.url("/page-expiree")).isAt(OF_ANOTHER);
        Everybody.isServed(browser, "page-expiree-autre-compte");
    }

    @Test
    void keepsNothingOfTheAccountThatWasLeft() {
        Pair pair = pair();
        PlainClient client = pair.first().client();
        String sessionBefore = session(client);
        Page opened = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        Page steps = client.submit(
                opened, Map.of("mot-de-passe", pair.second().issued().password()));
        assertThat(steps.heading()).isEqualTo(Walk.INFORMATION);
        assertThat(session(client)).isNotEqualTo(sessionBefore);

        PlainClient tab = client.secondWindow();
        assertThat(choose(client, pair.numberOfFirst()).heading()).isEqualTo(Walk.LANDLORD_SPACE);
        Page answer = client.submit(steps, pair.second().information());
        assertThat(answer.heading()).isEqualTo(OF_ANOTHER);
        assertThat(answer.body()).contains("Vous avez changé de compte dans une autre fenêtre");
        assertThat(client.open("/espace-bailleur").body())
                .contains(pair.numberOfFirst())
                .doesNotContain(pair.numberOfSecond());
        assertThat(tab.open("/espace-bailleur").heading()).as("the old session").isEqualTo("Se connecter");
        assertThat(choose(client, pair.numberOfSecond()).heading())
                .as("nothing was recorded")
                .isEqualTo(Walk.INFORMATION);
    }

    @Test
    void showsNothingOfOneAccountUnderTheOtherInTwoTabs() {
        LandlordLine line = aLandlord();
        LandlordLine other = line.alsoIn("2A");
        LandlordsFile.of(line, other).dropInto(portal.importFolder());
        Browser browser = Browser.fresh();
        Walk first = Walk.ofKnown(line, portal, browser).complete();
        Walk second = Walk.ofKnown(other, portal, browser);
        browser.isAt(Walk.HOME).visit(portal.url("/changer-de-departement")).isAt(CHANGE);
        choose(browser, "2A – Corse-du-Sud").isAt(ENTER);
        browser.fill("Mot de passe", second.issued().password()).press("Connexion");
        Browser.Window ofSecond = browser.isAt(Walk.INFORMATION).newWindow();
        browser.visit(portal.url("/changer-de-departement")).isAt(CHANGE);
        choose(browser, "69 – Rhône").isAt(Walk.LANDLORD_SPACE);

        browser.turnTo(ofSecond);
        second.giveInformation();
        browser.isAt(OF_ANOTHER).reads("Vous avez changé de compte dans une autre fenêtre");
        browser.visit(portal.url("/espace-bailleur"))
                .isAt(Walk.LANDLORD_SPACE)
                .reads(first.issued().userNumber());
        assertThat(browser.main()).doesNotContain(second.issued().userNumber());
        assertThat(portal.text("select due_step from first_connection join account on account.id = account_id"
                        + " where user_number = '" + second.issued().userNumber() + "'"))
                .isEqualTo("INFORMATION");
    }

    @Test
    void leadsToTheAccountThatWasEnteredWhoeverSendsItsFormOnceMore() {
        Pair pair = pair();
        PlainClient client = pair.first().client();
        Page form = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        Map<String, String> password =
                Map.of("mot-de-passe", pair.second().issued().password());
        assertThat(client.submit(form, password).heading()).isEqualTo(Walk.INFORMATION);
        assertThat(client.submit(form, password).heading()).isEqualTo(Walk.INFORMATION);
        assertThat(choose(client, pair.numberOfFirst()).heading()).isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(client.submit(
                                client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond()),
                                Map.of("mot-de-passe", "faux"))
                        .body())
                .as("its own password is asked for")
                .contains(REFUSED);
    }

    @Test
    void knowsNoOtherLandlordsAccount() {
        Pair pair = pair();
        PlainClient client = pair.first().client();
        String stranger = PlainWalk.of(aLandlord(), portal).issued().userNumber();
        assertThat(client.open("/changer-de-departement").body())
                .contains(pair.numberOfFirst(), pair.numberOfSecond())
                .doesNotContain(stranger);
        Page nobody = client.open("/changer-de-departement/connexion?numero=ZZZZZZZZZZZZZZ");
        for (String number : List.of(stranger, "", "x", "%00", "' or 1=1", "9".repeat(5000))) {
            Page page = client.send(
                    PlainClient.form(client.request("/changer-de-departement/compte"), Map.of("numero", number)));
            assertThat(page.status()).as(number).isEqualTo(404);
        }
        Page strangers = client.open("/changer-de-departement/connexion?numero=" + stranger);
        assertThat(strangers.status()).isEqualTo(404);
        assertThat(withoutReference(strangers)).isEqualTo(withoutReference(nobody));
        Page form = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        assertThat(client.post(form, Map.of("numero", stranger, "mot-de-passe", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(client.open("/changer-de-departement/connexion").heading()).isEqualTo(CHANGE);
        assertThat(client.send(client.request("/changer-de-departement/compte").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsOfASuspensionOnlyWithTheRightPasswordAndAsksAgainForChangedCredentials() {
        Pair pair = pair();
        PlainClient client = pair.first().client();
        Page form = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        var unused = client.submit(
                form, Map.of("mot-de-passe", pair.second().issued().password()));
        unused = choose(client, pair.numberOfFirst());
        portal.execute("update credential set credentials_version = credentials_version + 1 where account_id ="
                + " (select id from account where user_number = '" + pair.numberOfSecond() + "')");
        Page again = choose(client, pair.numberOfSecond());
        assertThat(again.heading()).isEqualTo(ENTER);
        portal.execute("update account set suspended_at = now(), suspended_by = 'CAF' where user_number = '"
                + pair.numberOfSecond() + "'");
        Page suspended = client.open("/changer-de-departement");
        assertThat(suspended.body())
                .contains("suspendu", "adressez-vous à la Caf de ce département")
                .doesNotContain("name=\"numero\" value=\"" + pair.numberOfSecond());
        assertThat(client.submit(again, Map.of("mot-de-passe", "faux")).body())
                .contains(REFUSED)
                .doesNotContain("est suspendu");
        Page told = client.submit(
                again, Map.of("mot-de-passe", pair.second().issued().password()));
        assertThat(told.body()).contains("Votre compte est suspendu");
        assertThat(client.open("/espace-bailleur").body()).contains(pair.numberOfFirst());
    }

    @Test
    void leadsBackToTheAccountThatWasChosenWhenTheSessionHasEnded() {
        Pair pair = pair();
        PlainWalk walk = pair.first();
        PlainClient client = walk.client();
        Page form = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        Page signIn = client.forgetCookies().submit(form, Map.of("mot-de-passe", "tapé trop tard"));
        assertThat(signIn.heading()).isEqualTo("Se connecter");
        assertThat(signIn.body()).doesNotContain("trop tard");
        Page again = client.submit(
                signIn, Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", walk.ownPassword()));
        assertThat(again.heading()).isEqualTo(ENTER);
        assertThat(again.body()).contains(pair.numberOfSecond());
    }

    @Test
    void changesOnceWhoeverClicksTwiceAtTheSameInstant() {
        Pair pair = pair();
        PlainClient client = pair.first().client();
        Page form = client.open("/changer-de-departement/connexion?numero=" + pair.numberOfSecond());
        List<CompletableFuture<Page>> answers = Stream.generate(client::secondWindow)
                .limit(4)
                .map(window -> CompletableFuture.supplyAsync(() -> window.submit(
                        form, Map.of("mot-de-passe", pair.second().issued().password()))))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().status())).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.join().heading())).contains(Walk.INFORMATION);
    }

    @Test
    void listsOrganisationsOfOneReference() {
        LandlordLine line = anOrganisation();
        LandlordLine sister = line.alsoIn("75").with("siret", aSiret()).with("raison_sociale", "Sœur de la foncière");
        LandlordsFile.of(line, sister).dropInto(portal.importFolder());
        PlainWalk walk = PlainWalk.ofMailed(line.mail(), portal, portal.mails()).enter();
        String number = portal.mails().issuedTo(sister.mail()).userNumber();
        assertThat(walk.client().open("/changer-de-departement").body())
                .contains("Sœur de la foncière", number, walk.issued().userNumber());
    }

    @Test
    void tellsABrowserNoMoreThanItSays() {
        PlainClient client = new PlainClient(portal);
        for (String told : List.of("69.7PKW3MXC9HTDR4", "69.ZZZZZZZZZZZZZZ", "99.x", ".", "x")) {
            Page page = client.send(client.request("/connexion")
                    .header("Cookie", "dernier-compte=" + told)
                    .GET());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body().contains("Dernier compte utilisé")).isEqualTo(told.startsWith("69."));
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void isNotForAgentsNorForAnybodyWithoutASession() {
        PlainClient agent = WorkingAgent.of(portal).signIn();
        assertThat(agent.open("/changer-de-departement").status()).isEqualTo(403);
        assertThat(agent.open("/agent").body()).doesNotContain(CHANGE);
        assertThat(new PlainClient(portal).open("/changer-de-departement").heading())
                .isEqualTo("Se connecter");
        assertThat(new PlainClient(portal)
                        .open("/changer-de-departement/connexion?numero=x")
                        .heading())
                .isEqualTo("Se connecter");
    }

    private static Page choose(PlainClient client, String number) {
        Page moved = client.send(
                PlainClient.form(client.request("/changer-de-departement/compte"), Map.of("numero", number)));
        return client.open(moved.location().orElseThrow());
    }

    private static String session(PlainClient client) {
        return client.cookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Two accounts of one landlord: the first is active and signed in, the second was never connected. */
    private record Pair(PlainWalk first, PlainWalk second) {
        String numberOfFirst() {
            return first.issued().userNumber();
        }

        String numberOfSecond() {
            return second.issued().userNumber();
        }
    }

    private Pair pair() {
        LandlordLine line = aLandlord();
        LandlordLine other = line.alsoIn("976");
        LandlordsFile.of(line, other).dropInto(portal.importFolder());
        return new Pair(
                PlainWalk.ofMailed(line.mail(), portal, portal.mails()).complete(),
                PlainWalk.ofMailed(other.mail(), portal, portal.mails()));
    }

    /** Each answer has one of its own. */
    private static String withoutReference(Page page) {
        return page.body().replace(page.header("X-Request-ID").orElseThrow(), "");
    }
}
