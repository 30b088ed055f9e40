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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Mon compte »: what the holder said of himself, a new password, and the sessions that are open. */
class MyAccountIT {
    static final String MY_ACCOUNT = "Mon compte";
    static final String CHANGE = "Changer de mot de passe";
    static final String SIGN_INS = "Connexions et sessions";
    private static final String SIGN_IN = "Se connecter";
    private static final String WRONG = "Ce n’est pas votre mot de passe actuel";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void changesThePasswordAndGoesOnWhileTheOtherBrowserIsSignedOut(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        PlainClient other = signIn(portal, walk.issued().loginName(), walk.ownPassword());
        assertThat(other.open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
        chosenLongAgo(walk.issued().userNumber());
        browser.isAt(Walk.HOME).open("Jeanne Essai").follow(MY_ACCOUNT).isAt(MY_ACCOUNT);
        browser.reads(walk.issued().loginName()).reads(walk.issued().userNumber());
        browser.follow(CHANGE).isAt(CHANGE);
        String another = Walk.aPassphrase();
        fill(browser, "faux mot de passe", another).reads(WRONG);
        assertThat(browser.value("Mot de passe actuel")).isEmpty();
        fill(browser, walk.ownPassword(), "court").reads("trop court");
        fill(browser, walk.ownPassword(), walk.ownPassword()).reads("que vous avez déjà");
        fill(browser, walk.ownPassword(), another).isAt(MY_ACCOUNT).reads("Votre mot de passe est changé");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        assertThat(other.open("/espace-bailleur").heading()).isEqualTo(SIGN_IN);
        assertThat(notices(walk.issued().userNumber())).as("told by mail").isEqualTo(1);
        browser.visit(portal.url("/mon-compte/connexions")).isAt(SIGN_INS);
        assertThat(browser.main())
                .contains("C’est la session que vous utilisez")
                .doesNotContain("Terminer toutes");
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void correctsWhatWasGivenAtStepTwo(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        browser.isAt(Walk.HOME).open("Jeanne Essai").follow(MY_ACCOUNT).isAt(MY_ACCOUNT);
        browser.reads("Non indiqué").follow("Corriger vos informations").isAt(Walk.INFORMATION);
        assertThat(browser.value("Nom")).isEqualTo("Essai");
        assertThat(browser.has("Adresse mail") || browser.has("Fonction")).isFalse();
        browser.fill("Nom", "").fill("Téléphone", "1").press("Enregistrer");
        browser.reads("Il manque votre nom").reads("Ce numéro de téléphone");
        browser.choose("Civilité", "Monsieur").fill("Nom", "Autre-Nom").fill("Téléphone", "06 12 34 56 78");
        browser.fill("Mot de passe actuel", "faux mot de passe")
                .press("Enregistrer")
                .reads(WRONG);
        assertThat(browser.value("Nom")).isEqualTo("Autre-Nom");
        assertThat(browser.value("Mot de passe actuel")).isEmpty();
        assertThat(corrections(walk.issued().userNumber())).isZero();
        browser.fill("Mot de passe actuel", walk.ownPassword()).press("Enregistrer");
        browser.isAt(MY_ACCOUNT).reads("Vos informations sont à jour").reads("0612345678");
        assertThat(browser.main()).contains("Monsieur Jeanne Autre-Nom", walk.mail() + " – Confirmée");
        browser.open("Monsieur Jeanne Autre-Nom");
        assertThat(corrections(walk.issued().userNumber())).isEqualTo(1);
        browser.visit(portal.url("/mon-compte/vos-informations")).isAt(Walk.INFORMATION);
        assertThat(browser.value("Téléphone")).isEqualTo("0612345678");
        browser.fill("Téléphone", "")
                .fill("Mot de passe actuel", walk.ownPassword())
                .press("Enregistrer");
        browser.isAt(MY_ACCOUNT).reads("Non indiqué");
    }

    @Test
    void aUserOfAnOrganisationCorrectsHisFunctionAndItsAdministratorsReadThatHeDid() {
        PlainWalk walk = PlainWalk.of(anOrganisation(), portal)
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept()
                .accept();
        PlainClient client = walk.client();
        Page form = client.open("/mon-compte/vos-informations");
        assertThat(form.fields()).containsEntry("fonction", "Gérante").containsEntry("nom", "Essai");
        Map<String, String> typed = Map.of("fonction", "", "mot-de-passe", walk.ownPassword());
        assertThat(client.submit(form, typed).body()).contains("Il manque la fonction");
        Page told = client.submit(form, Map.of("fonction", "Comptable", "mot-de-passe", walk.ownPassword()));
        assertThat(told.heading()).isEqualTo(MY_ACCOUNT);
        assertThat(told.body()).contains("Comptable").doesNotContain("Gérante");
        assertThat(client.open("/organisation/journal?acte=INFORMATION_CORRECTED")
                        .body())
                .contains("<th scope=\"row\">Informations corrigées par le titulaire</th>");
    }

    @Test
    void ofTwoWindowsTheSecondMixesNothingInAndASecondClickChangesNothing() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String number = walk.issued().userNumber();
        Page first = walk.client().open("/mon-compte/vos-informations");
        Map<String, String> phone = Map.of("telephone", "0612345678", "mot-de-passe", walk.ownPassword());
        Map<String, String> name = Map.of("nom", "Autre-Nom", "mot-de-passe", walk.ownPassword());
        Map<String, String> nothing = Map.of("mot-de-passe", walk.ownPassword());
        assertThat(walk.client().submit(first, nothing).heading()).isEqualTo(MY_ACCOUNT);
        assertThat(corrections(number)).isZero();
        assertThat(walk.client().submit(first, phone).body()).contains("0612345678");
        assertThat(walk.client().submit(first, phone).heading())
                .as("the second click")
                .isEqualTo(MY_ACCOUNT);
        assertThat(walk.client().secondWindow().submit(first, name).body())
                .contains("Votre compte a changé entre-temps");
        assertThat(corrections(number)).isEqualTo(1);
        assertThat(walk.client()
                        .submit(walk.client().open("/mon-compte/vos-informations"), name)
                        .body())
                .contains("Autre-Nom", "0612345678");
    }

    private static Browser fill(Browser browser, String current, String another) {
        return browser.fill("Mot de passe actuel", current)
                .fill("Nouveau mot de passe", another)
                .fill("Confirmez le mot de passe", another)
                .press("Continuer");
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void endsTheSessionOfAnotherBrowser(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        PlainClient other = signIn(portal, walk.issued().loginName(), walk.ownPassword());
        PlainClient third = signIn(portal, walk.issued().loginName(), walk.ownPassword());
        browser.visit(portal.url("/mon-compte"))
                .follow("Voir les connexions et les sessions")
                .isAt(SIGN_INS);
        browser.reads("Chrome sur Linux").reads("navigateur inconnu");
        browser.press("Terminer cette session").reads("La session est terminée");
        assertThat(Stream.of(other, third).filter(client -> isIn(client))).hasSize(1);
        PlainClient out = isIn(other) ? third : other;
        Page told = out.open("/espace-bailleur");
        assertThat(told.heading()).isEqualTo(SIGN_IN);
        browser.press("Terminer toutes les autres sessions").reads("Toutes les autres sessions sont terminées");
        assertThat(isIn(other) || isIn(third)).isFalse();
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
    }

    @Test
    void tellsKindlyThatASessionWasEndedAndKeepsTheWay() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        PlainClient other = signIn(portal, walk.issued().loginName(), walk.ownPassword());
        assertThat(end(walk.client(), Map.of("toutes", "1")).body()).contains("Toutes les autres sessions");
        Page told = other.open("/mon-compte");
        assertThat(told.heading()).isEqualTo(SIGN_IN);
        assertThat(told.body()).contains("Votre session est terminée, pour votre sécurité");
        Page back = other.submit(
                told, Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", walk.ownPassword()));
        assertThat(back.heading()).isEqualTo(MY_ACCOUNT);
    }

    @Test
    void endsNothingOfAnotherAccountAndNothingTwice() {
        PlainWalk mine = PlainWalk.of(aLandlord(), portal).complete();
        PlainWalk theirs = PlainWalk.of(aLandlord(), portal).complete();
        String session = portal.text("select max(id) from sign_in where account_id = (select id from account"
                + " where user_number = '" + theirs.issued().userNumber() + "')");
        for (String id : List.of(session, "", "x", "-1", "9".repeat(30), "' or 1=1", "0")) {
            assertThat(end(mine.client(), Map.of("session", id)).body()).contains("déjà terminée");
        }
        assertThat(isIn(theirs.client())).isTrue();
        assertThat(mine.client().open("/mon-compte/connexions").body())
                .doesNotContain(theirs.issued().userNumber());
        assertThat(end(
                                mine.client(),
                                Map.of(
                                        "toutes",
                                        "1",
                                        "compte-affiche",
                                        theirs.issued().userNumber()))
                        .heading())
                .isEqualTo("Cette page était celle d’un autre compte");
        assertThat(mine.client().get("/mon-compte/connexions/terminer").status())
                .isEqualTo(302);
    }

    @Test
    void eachEnteredAccountHasASessionOfItsOwn() {
        LandlordLine line = aLandlord();
        LandlordLine line2 = line.alsoIn("976");
        LandlordsFile.of(line, line2).dropInto(portal.importFolder());
        PlainWalk first =
                PlainWalk.ofMailed(line.mail(), portal, portal.mails()).complete();
        PlainWalk second =
                PlainWalk.ofMailed(line2.mail(), portal, portal.mails()).complete();
        PlainClient client = first.client();
        String numberOfSecond = second.issued().userNumber();
        Page form = client.open("/changer-de-departement/connexion?numero=" + numberOfSecond);
        assertThat(client.submit(form, Map.of("mot-de-passe", second.ownPassword()))
                        .heading())
                .isEqualTo(Walk.LANDLORD_SPACE);
        PlainClient elsewhere = signIn(portal, first.issued().loginName(), first.ownPassword());
        assertThat(end(elsewhere, Map.of("toutes", "1")).body()).contains("Toutes les autres sessions");
        assertThat(client.open("/espace-bailleur").body()).contains(numberOfSecond);
        Page asked = client.send(PlainClient.form(
                client.request("/changer-de-departement/compte"),
                Map.of("numero", first.issued().userNumber())));
        assertThat(asked.location().orElseThrow()).contains("/changer-de-departement/connexion?numero=");
        assertThat(client.open("/mon-compte/connexions").body())
                .as("nothing of the one under the other")
                .doesNotContain(first.issued().userNumber(), first.issued().loginName());
    }

    @Test
    void signingOutEndsTheSessionInTheListToo() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        PlainClient other = signIn(portal, walk.issued().loginName(), walk.ownPassword());
        assertThat(walk.client().open("/mon-compte/connexions").body()).contains("Terminer cette session");
        Page out = other.send(PlainClient.form(other.request("/deconnexion"), Map.of()));
        assertThat(out.status()).isEqualTo(302);
        assertThat(walk.client().open("/mon-compte/connexions").body()).doesNotContain("Terminer cette session");
    }

    @Test
    void changesThePasswordOnceWhoeverClicksTwice() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        chosenLongAgo(walk.issued().userNumber());
        Page form = walk.client().open("/mon-compte/mot-de-passe");
        String another = Walk.aPassphrase();
        Map<String, String> typed = Map.of("actuel", walk.ownPassword(), "nouveau", another, "confirmation", another);
        List<CompletableFuture<Page>> answers = Stream.generate(walk.client()::secondWindow)
                .limit(2)
                .map(window -> CompletableFuture.supplyAsync(() -> window.submit(form, typed)))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().heading())).contains(MY_ACCOUNT);
        assertThat(walk.client().submit(form, typed).heading())
                .as("a third one, later")
                .isEqualTo(MY_ACCOUNT);
        assertThat(notices(walk.issued().userNumber())).isEqualTo(1);
    }

    @Test
    void isForWhoeverIsSignedInAndHasDoneWhatIsDue() {
        assertThat(new PlainClient(portal).open("/mon-compte").heading()).isEqualTo(SIGN_IN);
        assertThat(new PlainClient(portal).open("/mon-compte/mot-de-passe").heading())
                .isEqualTo(SIGN_IN);
        PlainWalk beginner = PlainWalk.of(aLandlord(), portal).enter();
        assertThat(beginner.client().open("/mon-compte").heading()).isEqualTo(Walk.INFORMATION);
        PlainClient agent = WorkingAgent.of(portal).signIn();
        for (String page : List.of(
                "/mon-compte", "/mon-compte/vos-informations", "/mon-compte/mot-de-passe", "/mon-compte/connexions")) {
            assertThat(agent.open(page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void servesEverybody() {
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        assertThat(isIn(signIn(portal, walk.issued().loginName(), walk.ownPassword())))
                .isTrue();
        browser.isAt(Walk.HOME).visit(portal.url("/mon-compte")).isAt(MY_ACCOUNT);
        Everybody.isServed(browser, "mon-compte");
        browser.visit(portal.url("/mon-compte/mot-de-passe")).isAt(CHANGE);
        Everybody.isServed(browser, "mon-compte-mot-de-passe");
        fill(browser, "faux", Walk.aPassphrase()).reads(WRONG);
        Everybody.isServed(browser, "mon-compte-mot-de-passe-erreur");
        browser.visit(portal.url("/mon-compte/vos-informations")).isAt(Walk.INFORMATION);
        browser.fill("Nom", "").fill("Téléphone", "1").press("Enregistrer").reads("Il manque votre nom");
        Everybody.isServed(browser, "mon-compte-vos-informations-erreur");
        browser.visit(portal.url("/mon-compte/connexions")).isAt(SIGN_INS);
        Everybody.isServed(browser, "mon-compte-connexions");
    }

    /** Two nodes know of each other by the database alone. */
    @Test
    void endsASessionOfAnotherNode() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        try (PortalProcess node = portal.anotherNode("autre-noeud").start()) {
            PlainClient there = signIn(node, walk.issued().loginName(), walk.ownPassword());
            assertThat(isIn(there)).isTrue();
            assertThat(end(walk.client(), Map.of("toutes", "1")).body()).contains("Toutes les autres sessions");
            assertThat(there.open("/espace-bailleur").heading()).isEqualTo(SIGN_IN);
            assertThat(isIn(walk.client())).isTrue();
        }
    }

    static PlainClient signIn(PortalProcess portal, String loginName, String password) {
        PlainClient client = new PlainClient(portal);
        var unused =
                client.submit(client.open("/connexion"), Map.of("identifiant", loginName, "mot-de-passe", password));
        return client;
    }

    private static boolean isIn(PlainClient client) {
        return client.open("/espace-bailleur").heading().equals(Walk.LANDLORD_SPACE);
    }

    private static Page end(PlainClient client, Map<String, String> fields) {
        Page answer = client.send(PlainClient.form(client.request("/mon-compte/connexions/terminer"), fields));
        return client.open(answer.location().orElseThrow());
    }

    private long corrections(String userNumber) {
        return portal.count("select count(*) from journal_entry where act = 'INFORMATION_CORRECTED' and detail = ''"
                + " and account_id = (select id from account where user_number = '" + userNumber + "')");
    }

    private long notices(String userNumber) {
        return portal.count("select count(*) from message where kind = 'PASSWORD_CHANGED' and account_id ="
                + " (select id from account where user_number = '" + userNumber + "')");
    }

    /** Else a form that is sent now could be the second of two clicks. */
    private void chosenLongAgo(String userNumber) {
        portal.execute("update credential set wanted_at = wanted_at - interval '1 day' where account_id ="
                + " (select id from account where user_number = '" + userNumber + "')");
    }
}
