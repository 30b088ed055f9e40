package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent finds an account, puts right what went wrong, and reads in its history what he did. */
class BackOfficeIT {
    private static final String REASON = "Demande du bailleur par téléphone";

    private final PortalProcess portal = PortalProcess.shared();
    private final WorkingAgent agent = WorkingAgent.of(portal);
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.fresh();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsHisCredentialsAgainToALandlordWhoLostThem(boolean scripts) {
        LandlordLine line = aLandlord();
        Walk walk = Walk.of(line, portal, browser).complete();
        browser.forgetCookies();
        browser.withScripts(scripts);

        agent.signIn(browser);
        open(walk.issued());
        browser.follow("Renvoyer les identifiants").isAt("Renvoyer les identifiants");
        confirm("Renvoyer les identifiants").reads("Les identifiants sont renvoyés");
        assertThat(browser.main()).contains("Identifiants renvoyés", "Jeanne Essai", REASON);

        Eventually.holds("two more mails", () -> portal.mails().to(line.mail()).size() == 4);
        Issued again = portal.mails().issuedTo(line.mail());
        assertThat(again.loginName()).isEqualTo(walk.issued().loginName());
        browser.forgetCookies();
        signIn(again.loginName(), walk.ownPassword()).isAt("Se connecter");
        signIn(again.loginName(), again.password()).isAt(Walk.PASSWORD);
    }

    @Test
    void suspendsAnAccountWhoseSessionEndsAtOnceAndReactivatesIt() {
        PlainWalk landlord = PlainWalk.of(aLandlord(), portal).complete();
        assertThat(landlord.client().get("/espace-bailleur").status()).isEqualTo(200);

        agent.signIn(browser);
        open(landlord.issued());
        browser.follow("Suspendre");
        confirm("Suspendre").reads("Le compte est suspendu").reads("Suspendu depuis le");
        assertThat(landlord.client().get("/espace-bailleur").location()).isPresent();
        landlord.signIn("/connexion", landlord.ownPassword());
        assertThat(landlord.page().body()).contains("suspendu");

        browser.follow("Réactiver");
        confirm("Réactiver").reads("Le compte est réactivé");
        landlord.signIn("/connexion", landlord.ownPassword());
        assertThat(landlord.client().get("/espace-bailleur").status()).isEqualTo(200);
    }

    @Test
    void closesAnIndividualsAccountForGoodAndAnotherOneIsOpenedUnderItsReference() {
        LandlordLine line = aLandlord();
        PlainWalk landlord = PlainWalk.of(line, portal).complete();

        agent.signIn(browser);
        open(landlord.issued());
        browser.follow("Fermer le compte").isAt("Fermer le compte").reads(line.mail());
        browser.fill("Votre mot de passe", agent.password()).press("Fermer le compte");
        browser.reads("Il manque le motif");
        confirm("Fermer le compte").reads("Le compte est fermé pour de bon");
        assertThat(browser.main())
                .containsPattern("Fermé\\s+le \\d")
                .contains("Compte fermé pour de bon", REASON)
                .doesNotContain("Suspendu", "Corriger", "Renvoyer", "Agir sur ce compte");
        assertThat(landlord.client().get("/espace-bailleur").location()).isPresent();
        landlord.signIn("/connexion", landlord.ownPassword());
        assertThat(landlord.page().body()).contains("Votre compte a été fermé");
        Eventually.holds(
                "he is told",
                () -> portal.mails().to(line.mail()).stream()
                        .anyMatch(mail -> mail.subject().equals("Votre compte de l’Espace bailleur est fermé")));

        LandlordsFile.of(line, aLandlord()).dropInto(portal.importFolder());
        Eventually.holds("two more mails", () -> portal.mails().to(line.mail()).size() == 5);
        Issued again = portal.mails().issuedTo(line.mail());
        assertThat(again.userNumber()).isNotEqualTo(landlord.issued().userNumber());
        landlord.client().forgetCookies();
        browser.follow("Recherche")
                .fill("Rechercher un compte", landlord.issued().userNumber());
        browser.press("Rechercher").follow(landlord.issued().userNumber()).reads(again.userNumber());
    }

    @Test
    void isOfferedNoActThatWouldBeRefused() {
        LandlordLine line = anOrganisation();
        LandlordLine sibling = line.alsoIn("76")
                .with("adresse_1", "1 rue des Essais")
                .with("adresse_2", "Bâtiment B")
                .with("code_postal", "76000")
                .with("commune", "Rouen");
        LandlordsFile.of(line).dropInto(portal.importFolder());
        String number = portal.mails().issuedTo(line.mail()).userNumber();
        String id = portal.text("select id from account where user_number = '" + number + "'");
        PlainClient client = agent.signIn();
        assertThat(acts(client, id))
                .contains("renvoyer", "debloquer", "suspendre")
                .doesNotContain("reactiver");
        assertThat(acts(client, id)).doesNotContain("cle-d-administrateur", "fermer");
        Page close = client.open("/agent/fermer?id=" + id);
        assertThat(close.body())
                .contains("ses administrateurs retirent un utilisateur")
                .doesNotContain("name=\"motif\"");

        suspend(id, "ORGANISATION");
        assertThat(acts(client, id)).contains("suspendre", "reactiver").doesNotContain("renvoyer");
        suspend(id, "CAF");
        portal.execute("delete from credential where account_id = " + id);
        assertThat(acts(client, id)).contains("reactiver").doesNotContain("suspendre", "renvoyer", "debloquer");

        LandlordsFile.of(sibling).dropInto(portal.importFolder());
        number = portal.mails().issuedTo(sibling.mail()).userNumber();
        assertThat(acts(client, id)).contains("cle-d-administrateur");
        id = portal.text("select id from account where user_number = '" + number + "'");
        assertThat(client.open("/agent/renvoyer?id=" + id).body())
                .contains("1 rue des Essais, Bâtiment B, 76000 Rouen");
    }

    private void suspend(String id, String by) {
        portal.execute("update account set suspended_at = now(), suspended_by = '" + by + "' where id = " + id);
    }

    private static List<String> acts(PlainClient client, String id) {
        return Pattern.compile("href=\"/agent/([a-z-]+)\\?id=" + id + "\"")
                .matcher(client.open("/agent/compte?id=" + id).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void unlocksAnAccountThatWaitsAfterTooManyFailures() {
        PlainWalk landlord = PlainWalk.of(aLandlord(), portal).complete();
        for (int i = 0; i < 6; i++) {
            landlord.client().forgetCookies();
            landlord.signIn("/connexion", "faux");
        }
        landlord.signIn("/connexion", landlord.ownPassword());
        assertThat(landlord.page().heading()).isEqualTo("Se connecter");

        agent.signIn(browser);
        open(landlord.issued());
        browser.reads("bloqué jusqu’au").follow("Débloquer");
        confirm("Débloquer").reads("Le compte est débloqué");
        landlord.signIn("/connexion", landlord.ownPassword());
        assertThat(landlord.page().heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @Test
    void correctsAMailAddressToWhichTheCredentialsThenGo() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(portal.importFolder());
        Issued issued = portal.mails().issuedTo(line.mail());
        String corrected = "corrige-" + line.mail();

        agent.signIn(browser);
        open(issued);
        browser.follow("Corriger l'adresse mail")
                .isAt("Corriger l'adresse mail")
                .fill("Adresse mail", "pas un mail");
        confirm("Corriger l'adresse mail").reads("Cette adresse mail n’est pas valable");
        browser.fill("Adresse mail", corrected).fill("Votre mot de passe", agent.password());
        browser.press("Corriger l'adresse mail").reads("L’adresse mail est corrigée");

        browser.follow("Renvoyer les identifiants");
        confirm("Renvoyer les identifiants").reads("Les identifiants sont renvoyés");
        assertThat(portal.mails().issuedTo(corrected).loginName()).isEqualTo(issued.loginName());
    }

    @Test
    void doesNothingWithoutAReasonOrWithAnotherPassword() {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(portal.importFolder());
        Issued issued = portal.mails().issuedTo(line.mail());
        agent.signIn(browser);
        open(issued);
        browser.follow("Suspendre").fill("Votre mot de passe", agent.password()).press("Suspendre");
        browser.reads("Il manque le motif");
        browser.fill("Motif", REASON)
                .fill("Votre mot de passe", "un autre mot de passe")
                .press("Suspendre");
        browser.reads("Ce n’est pas votre mot de passe");
        assertThat(browser.value("Motif")).isEqualTo(REASON);
        assertThat(browser.value("Votre mot de passe")).isEmpty();
        assertThat(portal.count("select count(*) from account where suspended_at is not null and user_number = '"
                        + issued.userNumber() + "'"))
                .isZero();
    }

    @Test
    void createsAnAgentWhoWalksTheFiveStepsAndIsSuspended() {
        String mail = LandlordLine.anything() + "@exemple.fr";
        agent.signIn(browser);
        browser.follow("Agents").isAt("Agents");
        browser.fill("Nom", "Renfort").fill("Prénom", "Dominique").fill("Adresse mail", mail);
        browser.fill("Votre mot de passe", agent.password()).press("Créer un agent");
        browser.reads("Il manque le motif");
        browser.fill("Motif", REASON)
                .fill("Votre mot de passe", agent.password())
                .press("Créer un agent")
                .reads("Le compte est créé")
                .reads(REASON);

        PlainWalk colleague = PlainWalk.ofMailed(mail, portal, portal.mails()).complete();
        assertThat(colleague.client().get("/agent").status()).isEqualTo(200);
        assertThat(colleague.client().get("/espace-bailleur").status()).isEqualTo(403);

        browser.follow("Suspendre");
        confirm("Suspendre").reads("Le compte est suspendu");
        assertThat(colleague.client().get("/agent").location()).isPresent();
    }

    @Test
    void showsTheOtherAccountsOfTheSameLandlord() {
        LandlordLine here = aLandlord();
        LandlordLine there = here.alsoIn("2B");
        LandlordsFile.of(here, there).dropInto(portal.importFolder());
        Issued issuedHere = portal.mails().issuedTo(here.mail());
        Issued issuedThere = portal.mails().issuedTo(there.mail());
        agent.signIn(browser);
        open(issuedHere);
        browser.follow(issuedThere.userNumber()).reads("2B – Haute-Corse");
        browser.follow(issuedHere.userNumber()).reads(here.mail());
    }

    @Test
    void showsTheOtherAccountsOfALargeLandlordTwentyAtATime() {
        LandlordLine here = aLandlord();
        LandlordsFile file = LandlordsFile.of(Stream.concat(
                        Stream.of(here),
                        IntStream.rangeClosed(21, 42).mapToObj(code -> here.alsoIn(String.valueOf(code))))
                .toList());
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder())).hasSize(24);
        String own = portal.text(
                "select id from account where department = '69' and reference = '" + here.reference() + "'");
        PlainClient client = agent.signIn();

        Page first = client.open("/agent/compte?id=" + own);
        assertThat(others(first)).hasSize(20);
        assertThat(first.body())
                .contains("21 – Côte", "Comptes suivants")
                .doesNotContain("42 – Loire", "Comptes précédents", "Comptes dans d’autres départements");
        Page second = client.open("/agent/compte?id=" + own + "&a-partir-de=20");
        assertThat(others(second)).hasSize(2).doesNotContainAnyElementsOf(others(first));
        assertThat(second.body()).contains("42 – Loire", "Comptes précédents").doesNotContain("Comptes suivants");
    }

    private static List<String> others(Page page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"/agent/compte\\?id=(\\d+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void keepsEverybodyElseOut() {
        PlainClient nobody = new PlainClient(portal);
        PlainWalk landlord = PlainWalk.of(aLandlord(), portal).complete();
        for (String page : new String[] {
            "/agent",
            "/agent/recherche",
            "/agent/compte?id=1",
            "/agent/suspendre?id=1",
            "/agent/agents",
            "/agent/imports"
        }) {
            assertThat(nobody.get(page).location().orElseThrow()).as(page).startsWith("/connexion");
            assertThat(landlord.client().get(page).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void findsNothingAtAnAddressThatNamesNoAccount() {
        PlainClient client = agent.signIn();
        for (String id : new String[] {"", "0", "-1", "x", "999999999999999999", "9999999999999999999999"}) {
            assertThat(client.get("/agent/compte?id=" + id).status()).as(id).isEqualTo(404);
            assertThat(client.get("/agent/suspendre?id=" + id).status()).as(id).isEqualTo(404);
        }
        Page form = client.open("/agent/recherche?q=" + "x".repeat(2000));
        assertThat(form.status()).isEqualTo(200);
        assertThat(client.get("/agent/recherche?q=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    private void open(Issued issued) {
        browser.follow("Recherche").isAt("Recherche").fill("Rechercher un compte", issued.userNumber());
        browser.press("Rechercher").follow(issued.userNumber()).reads(issued.userNumber());
    }

    private Browser confirm(String act) {
        return browser.fill("Motif", REASON)
                .fill("Votre mot de passe", agent.password())
                .press(act);
    }

    private Browser signIn(String loginName, String password) {
        return browser.visit(portal.url("/connexion"))
                .fill("Identifiant", loginName)
                .fill("Mot de passe", password)
                .press("Connexion");
    }
}
