package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator and the users of his organisation. */
class OrganisationIT {

    private static final List<String> ACTS = List.of(
            "suspendre",
            "reactiver",
            "retirer",
            "renvoyer",
            "nommer",
            "retirer-le-role",
            "passer-la-main",
            "adresse-mail",
            "utilisateur");

    private final PortalProcess portal = PortalProcess.shared();
    private final PlainWalk founder = founder(portal);
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.fresh();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void createsAUserWhoWalksHisStepsAndIsSuspendedReactivatedNamedAndRemoved(boolean scripts) {
        browser.withScripts(scripts);
        String mail = "collegue-" + LandlordLine.anything() + "@exemple.fr";
        signIn();
        browser.visit(portal.url("/organisation")).isAt("Utilisateurs de votre organisme");
        browser.reads("Vous êtes le seul administrateur");
        look("organisation", scripts);
        browser.follow("Créer un utilisateur").isAt("Créer un utilisateur").press("Créer un utilisateur");
        browser.reads("Indiquez");
        browser.fill("Nom", "Collègue").fill("Prénom", "Claude").fill("Fonction", "Comptable");
        browser.fill("Adresse mail", founder.mail()).choose("Consulter les paiements", "Lecture");
        browser.fill("Votre mot de passe", "un autre mot de passe").press("Créer un utilisateur");
        browser.reads("Ce n’est pas votre mot de passe");
        browser.fill("Votre mot de passe", founder.ownPassword()).press("Créer un utilisateur");
        browser.reads("Cette adresse mail est déjà celle d’un autre compte");
        look("organisation-creer", scripts);
        browser.fill("Adresse mail", mail).fill("Votre mot de passe", founder.ownPassword());
        browser.press("Créer un utilisateur").isAt("Claude Collègue");
        browser.reads("L’utilisateur est créé").reads("Première connexion à faire");
        assertThat(browser.field("Consulter les paiements").getDomProperty("value"))
                .isEqualTo("READ");
        assertThat(browser.field("Déclarer les loyers").getDomProperty("value")).isEmpty();
        browser.choose("Déclarer les loyers", "Écriture").press("Enregistrer les habilitations");
        browser.reads("Les habilitations sont enregistrées");
        assertThat(browser.field("Déclarer les loyers").getDomProperty("value")).isEqualTo("WRITE");
        look("organisation-utilisateur", scripts);

        PlainWalk colleague = PlainWalk.ofMailed(mail, portal, portal.mails())
                .enter()
                .giveInformation(Map.of("nom", "Collègue", "prenom", "Claude", "fonction", "Comptable"));
        assertThat(colleague.choosePassword().accept().accept().page().status()).isEqualTo(200);
        assertThat(colleague.client().get("/espace-bailleur").status()).isEqualTo(200);
        assertThat(colleague.client().get("/organisation").status()).isEqualTo(403);

        browser.visit(portal.url("/organisation?q=collegue"))
                .follow("Par état")
                .isAt("Utilisateurs de votre organisme");
        assertThat(browser.value("Chercher un utilisateur")).isEqualTo("collegue");
        browser.press("Chercher").isAt("Utilisateurs de votre organisme");
        assertThat(browser.source()).contains("name=\"tri\" value=\"etat\"");
        toColleague();
        act("Suspendre cet utilisateur", "un autre mot de passe").reads("Ce n’est pas votre mot de passe");
        look("organisation-suspendre", scripts);
        confirm("Suspendre cet utilisateur").reads("L’utilisateur est suspendu");
        assertThat(colleague.client().get("/espace-bailleur").location().orElse(""))
                .contains("/connexion");
        toColleague();
        act("Réactiver cet utilisateur", founder.ownPassword()).reads("L’utilisateur est réactivé");
        assertThat(colleague
                        .signIn("/connexion", colleague.ownPassword())
                        .page()
                        .heading())
                .isEqualTo("Espace bailleur");
        toColleague();
        act("Nommer administrateur", founder.ownPassword()).reads("L’utilisateur est maintenant administrateur");
        assertThat(colleague.client().get("/organisation").status()).isEqualTo(200);
        toColleague();
        act("Retirer le rôle d’administrateur", founder.ownPassword()).reads("L’utilisateur n’est plus administrateur");
        assertThat(colleague.client().get("/organisation").status()).isEqualTo(403);
        toColleague();
        act("Retirer cet utilisateur", founder.ownPassword()).reads("L’utilisateur est retiré");
        assertThat(browser.main()).doesNotContain("Collègue");
        readJournal(scripts);
        assertThat(colleague.client().get("/espace-bailleur").location().orElse(""))
                .contains("/connexion");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void confirmsWhoStillBelongsThere(boolean scripts) {
        browser.withScripts(scripts);
        signIn();
        browser.visit(portal.url("/organisation/revue")).reads("Personne n’est à confirmer");
        portal.execute("update membership set review_asked_at = now() where account_id = (select id from account where"
                + " user_number = '" + founder.issued().userNumber() + "')");
        browser.visit(portal.url("/organisation")).reads("Des utilisateurs sont à confirmer");
        browser.follow("Confirmer les utilisateurs").isAt("Confirmer les utilisateurs");
        browser.press("Confirmer ceux qui sont cochés").reads("Cochez au moins un utilisateur");
        look("organisation-revue", scripts);
        browser.check("Jeanne Essai").press("Confirmer ceux qui sont cochés").reads("C’est confirmé");
        browser.reads("Personne n’est à confirmer");
        PlainClient client = founder.client();
        portal.execute("update membership set review_asked_at = now() where account_id = (select id from account where"
                + " user_number = '" + founder.issued().userNumber() + "')");
        Page answer = client.post(
                client.open("/organisation/revue"),
                Map.of("confirmer", founder(portal).issued().userNumber()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("C’est confirmé");
    }

    @Test
    void theLastAdministratorStays() {
        signIn();
        browser.visit(portal.url(
                "/organisation/utilisateur?numero=" + founder.issued().userNumber()));
        browser.reads("Vous êtes le seul administrateur qui peut agir");
        look("organisation-seul-administrateur", true);
        Map.of(
                        "retirer-le-role", "Retirer le rôle d’administrateur",
                        "suspendre", "Suspendre cet utilisateur",
                        "retirer", "Retirer cet utilisateur")
                .forEach((page, act) -> {
                    assertThat(browser.hasLink(act)).as(act).isFalse();
                    browser.visit(portal.url("/organisation/" + page + "?numero="
                            + founder.issued().userNumber()));
                    confirm(act).reads("Nommez d’abord un autre administrateur");
                    browser.follow("Annuler");
                });
        browser.visit(portal.url("/organisation")).isAt("Utilisateurs de votre organisme");
    }

    @Test
    void whoeverHandsOverIsToldThatItIsDone() {
        PlainWalk successor = invited(founder, "successeur-" + LandlordLine.anything() + "@exemple.fr")
                .enter()
                .giveInformation(Map.of("nom", "Collègue", "prenom", "Claude", "fonction", "Comptable"));
        assertThat(successor.choosePassword().accept().accept().page().status()).isEqualTo(200);
        String account = " where user_number = '" + successor.issued().userNumber() + "'";
        portal.execute("update account set suspended_at = now(), suspended_by = 'CAF'" + account);
        signIn();
        toColleague();
        browser.reads("Suspendu par la Caf : elle seule peut le réactiver");
        assertThat(browser.hasLink("Réactiver cet utilisateur")).isFalse();
        look("organisation-suspendu-par-la-caf", true);

        portal.execute("update account set suspended_at = null, suspended_by = null" + account);
        toColleague();
        act("Passer la main", founder.ownPassword()).isAt("Espace bailleur");
        browser.reads("C’est fait : vous n’êtes plus administrateur de votre organisme");
        look("espace-bailleur-main-passee", true);
        assertThat(successor
                        .signIn("/connexion", successor.ownPassword())
                        .client()
                        .get("/organisation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherOrganisationsUserIsAsOneThatDoesNotExist() {
        PlainWalk other = founder(portal);
        PlainClient client = founder.client();
        String stranger = other.issued().userNumber();
        for (String act : ACTS) {
            for (String number : List.of(stranger, "AAAAAAAAAAAAAA", "", "1", "x".repeat(2000))) {
                assertThat(client.get("/organisation/" + act + "?numero=" + number)
                                .status())
                        .as(act + " " + number)
                        .isEqualTo(404);
            }
            Page own = client.open(
                    "/organisation/" + act + "?numero=" + founder.issued().userNumber());
            Page answer = client.post(
                    own, Map.of("numero", stranger, "mot-de-passe", founder.ownPassword(), "mail", "essai@exemple.fr"));
            assertThat(answer.status()).as(act).isIn(404, 302);
        }
        assertThat(other.client().get("/organisation").status()).isEqualTo(200);
        assertThat(other.client().get("/organisation").body())
                .doesNotContain(founder.issued().userNumber());
        assertThat(portal.count("select count(*) from journal_entry j join account a on a.id = j.account_id"
                        + " where a.user_number = '" + stranger + "' and j.actor_id <> j.account_id"))
                .isZero();
    }

    @Test
    void whoeverIsRemovedWhileHeChoosesHisPasswordIsOutAtTheNextClick() {
        String mail = "depart-" + LandlordLine.anything() + "@exemple.fr";
        PlainWalk leaver = invited(founder, mail).enter().giveInformation(Map.of("fonction", "Comptable"));
        Page form = founder.client()
                .open("/organisation/retirer?numero=" + leaver.issued().userNumber());
        founder.client().submit(form, Map.of("mot-de-passe", founder.ownPassword()));

        assertThat(leaver.choosePassword().page().address()).contains("/connexion");
        assertThat(leaver.enter().page().address()).endsWith("/premiere-connexion");
        assertThat(portal.count("select count(*) from account a join membership m on m.account_id = a.id where"
                        + " a.user_number = '" + leaver.issued().userNumber()
                        + "' and (a.closed_at is null or m.joined_at is not null)"))
                .isZero();
    }

    @Test
    void whoeverWorksForTwoOrganisationsHasAnAccountInEachWithAMailOfItsOwn() {
        String person = LandlordLine.anything();
        PlainWalk elsewhere = founder(portal);
        PlainWalk here = invited(founder, "une-" + person + "@exemple.fr");
        Page refused = create(elsewhere, "une-" + person + "@exemple.fr");
        assertThat(refused.body())
                .contains(
                        "Si cette personne a déjà un compte, même dans un autre organisme, indiquez une autre adresse")
                .contains("Cette adresse mail est déjà celle d’un autre compte")
                .doesNotContain(here.issued().userNumber());
        PlainWalk there = invited(elsewhere, "autre-" + person + "@exemple.fr");
        for (PlainWalk walk : List.of(here, there)) {
            assertThat(walk.enter()
                            .giveInformation(Map.of("fonction", "Comptable"))
                            .choosePassword()
                            .accept()
                            .accept()
                            .page()
                            .heading())
                    .isEqualTo(Walk.HOME);
        }
    }

    private PlainWalk invited(PlainWalk administrator, String mail) {
        Page unused = create(administrator, mail);
        return PlainWalk.ofMailed(mail, portal, portal.mails());
    }

    private static Page create(PlainWalk administrator, String mail) {
        PlainClient client = administrator.client();
        return client.submit(
                client.open("/organisation/creer"),
                Map.of(
                        "nom",
                        "Collègue",
                        "prenom",
                        "Camille",
                        "mail",
                        mail,
                        "fonction",
                        "Comptable",
                        "mot-de-passe",
                        administrator.ownPassword()));
    }

    private void readJournal(boolean scripts) {
        browser.visit(portal.url("/organisation")).follow("Journal de votre organisme");
        browser.isAt("Journal de votre organisme").reads("Utilisateur retiré").reads("Claude Collègue (retiré)");
        look("organisation-journal", scripts);
        browser.choose("Acte", "Utilisateur suspendu").press("Filtrer").reads("Claude Collègue");
        assertThat(browser.main().replaceAll("(?s).*Filtrer", "")).doesNotContain("Utilisateur retiré");
        PlainClient client = founder.client();
        assertThat(client.get("/organisation/journal/export?acte=MEMBER_INVITED")
                        .body())
                .contains("Utilisateur créé;Jeanne Essai;", "Claude Collègue")
                .containsPattern(";(127\\.0|0:0:0)")
                .doesNotContain("Utilisateur suspendu");
        assertThat(client.get("/organisation/journal/export?du=hier").status()).isEqualTo(400);
        assertThat(founder(portal).client().get("/organisation/journal/export").body())
                .contains("Premier administrateur de l’organisme")
                .doesNotContain("Claude Collègue");
    }

    private static PlainWalk founder(PortalProcess portal) {
        return PlainWalk.of(anOrganisation(), portal)
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept()
                .accept();
    }

    private void signIn() {
        browser.visit(portal.url("/espace-bailleur"));
        browser.fill("Identifiant", founder.issued().loginName()).fill("Mot de passe", founder.ownPassword());
        browser.press("Connexion").isAt("Espace bailleur");
    }

    private void toColleague() {
        browser.visit(portal.url("/organisation?q=collegue"))
                .follow("Claude Collègue")
                .isAt("Claude Collègue");
    }

    private void look(String page, boolean scripts) {
        if (scripts) { // without them nothing can look
            Everybody.isServed(browser, page);
        }
    }

    private Browser act(String name, String password) {
        browser.follow(name).isAt(name);
        browser.fill("Votre mot de passe", password);
        return browser.press(name);
    }

    private Browser confirm(String name) {
        browser.fill("Votre mot de passe", founder.ownPassword());
        return browser.press(name);
    }
}
