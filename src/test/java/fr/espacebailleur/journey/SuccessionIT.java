package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation whose administrator is the wrong one, or gone. */
class SuccessionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PortalProcess portal = PortalProcess.shared();
    private final LandlordLine organisation = anOrganisation()
            .with("adresse_1", "1 rue des Exemples")
            .with("code_postal", "75001")
            .with("commune", "Paris");
    private final LandlordLine colleagues = organisation.alsoIn("69");
    private PlainWalk founder;
    private PlainWalk colleague;
    private Browser browser;

    @BeforeEach
    void found() {
        LandlordsFile.of(organisation, colleagues).dropInto(portal.importFolder());
        founder = member(organisation.mail(), "Fondatrice");
        colleague = member(colleagues.mail(), "Collègue");
        browser = Browser.fresh();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrganisationObjectsAndTheCafRevokesAndIssuesAgain(boolean scripts) {
        browser.withScripts(scripts);
        String code = announced();
        browser.visit(portal.url("/contester-l-administrateur")).isAt("Contester l’administrateur de votre organisme");
        browser.press("Contester").reads("Recopiez les 20 caractères").reads("Indiquez-le");
        look("contester-administrateur", scripts);
        object("2222-2222-2222-2222-2223").reads("faute de frappe");
        object("2222-2222-2222-2222-2222").reads("Ce code n’est pas, ou n’est plus, celui d’un courrier");
        object(code).reads("Votre contestation est enregistrée");
        look("contester-administrateur-fait", scripts);
        browser.visit(portal.url("/contester-l-administrateur"));
        object(code).reads("déjà enregistrée");
        assertThat(subjects(PortalProcess.AGENT_MAIL)).contains("Un organisme conteste son premier administrateur");

        browser = WorkingAgent.of(portal).signIn(Browser.fresh().withScripts(scripts));
        browser.visit(portal.url("/agent")).reads("Administrateurs contestés");
        look("agent-contestations", scripts);
        browser.follow(organisation.organisationName() + " : Jeanne Fondatrice")
                .reads("Paul Gérant")
                .reads("04 00 00 00 00")
                .reads("Elle ne travaille pas ici.");
        look("agent-compte-conteste", scripts);
        browser.follow("Révoquer l’administrateur").isAt("Révoquer l’administrateur");
        look("agent-revoquer", scripts);
        confirmAsAgent("Révoquer l’administrateur").reads("L’administrateur est révoqué");
        assertThat(founder.client().get("/organisation").location().orElse("")).contains("/connexion");
        assertThat(portal.count("select count(*) from membership where founder_of is not null and organisation_id = "
                        + organisationId()))
                .isZero();

        String again = portal.text("select user_number from account where landlord_id = " + organisationId()
                + " and department = '75' and closed_at is null");
        var issued = portal.letters().issuedTo(again);
        assertThat(issued.loginName()).isNotEqualTo(founder.issued().loginName());
        browser = Browser.fresh().withScripts(scripts);
        browser.visit(portal.url("/premiere-connexion"));
        browser.fill("Identifiant", issued.loginName()).fill("Mot de passe", issued.password());
        browser.press("Connexion").isAt("Vos informations");
    }

    @Test
    void anAgentLeavesHerWhereSheIs() {
        String code = announced();
        browser.visit(portal.url("/contester-l-administrateur"));
        object(code).reads("Votre contestation est enregistrée");
        browser = WorkingAgent.of(portal).signIn(Browser.fresh());
        browser.visit(portal.url("/agent")).follow(organisation.organisationName() + " : Jeanne Fondatrice");
        browser.follow("Classer la contestation").isAt("Classer la contestation");
        look("agent-classer", true);
        confirmAsAgent("Classer la contestation").reads("La contestation est classée");
        assertThat(browser.hasLink("Classer la contestation")).isFalse();
        browser.reads("Premier administrateur contesté par l’organisme").reads("La personne qui conteste");
        browser.reads("Contestation classée : le premier administrateur reste");
        assertThat(founder.client().get("/organisation").status()).isEqualTo(200);
    }

    @Test
    void anObjectionThatComesTooLateIsToldSo() {
        String code = announced();
        portal.execute("update founding set contestable_until = now() - interval '1 minute' where organisation_id = "
                + organisationId());
        browser.visit(portal.url("/contester-l-administrateur"));
        object(code).reads("Il est trop tard");
    }

    @Test
    void aUserWithoutAnAdministratorIsToldWhatToDo() {
        portal.execute("update membership set administrator = false where organisation_id = " + organisationId());
        signIn(colleague);
        browser.reads("Votre organisme n’a pas d’administrateur en ce moment");
        assertThat(browser.main())
                .contains("Ce compte est le vôtre : il ouvre vos démarches dans chaque département")
                .doesNotContain("adressez-vous à un administrateur", "pour ce département seulement");
        look("espace-bailleur-sans-administrateur", true);
        browser.visit(portal.url("/changer-de-departement")).reads("Demandez une habilitation à un administrateur");
        browser.visit(portal.url("/?bienvenue=oui")).reads("Votre organisme n’a pas d’administrateur en ce moment");
        assertThat(browser.main()).doesNotContain("a déjà un administrateur");
        portal.execute("delete from entitlement where account_id in (select id from account where user_number = '"
                + colleague.issued().userNumber() + "')");
        browser.visit(portal.url("/mon-organisation")).reads("Vous n’avez pas d’habilitation");
        assertThat(browser.main()).doesNotContain("Demandez-en une");
        browser.follow("Devenir administrateur").isAt("Devenir administrateur");
        portal.execute(
                "update account set address_line1 = '', address_line2 = '', address_line3 = '', postal_code = '',"
                        + " commune = '' where landlord_id = " + organisationId());
        browser.press("Demander à devenir administrateur").reads("Votre demande est enregistrée");
        browser.reads("Une clé doit donc partir par courrier").reads("La Caf ne connaît pas l’adresse postale");
        assertThat(browser.main()).doesNotContain("Un administrateur peut accepter");
        look("succession-sans-adresse", true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aUserAsksAndAnAdministratorRefusesThenAccepts(boolean scripts) {
        browser.withScripts(scripts);
        ask();
        look("succession-attente", scripts);
        assertThat(subjects(founder.mail())).contains("Une personne demande à devenir administrateur");
        assertThat(colleague.client().get("/organisation").status()).isEqualTo(403);
        answer("Refuser", scripts).reads("La demande est refusée");
        assertThat(subjects(colleague.mail())).contains("Votre demande est refusée");
        signIn(colleague);
        browser.visit(portal.url("/mon-organisation/administrateur")).reads("Votre demande a été refusée");
        assertThat(browser.main())
                .contains("Vous pourrez demander à nouveau à partir du")
                .doesNotContain("Demander à devenir administrateur");
        look("succession-refusee", scripts);

        portal.execute("update succession set answered_at = now() - interval '15 days' where organisation_id = "
                + organisationId());
        assertThat(browser.reload().main()).doesNotContain("demander à nouveau");
        browser.press("Demander à devenir administrateur").reads("Votre demande est enregistrée");
        answer("Accepter", scripts).reads("L’utilisateur est maintenant administrateur");
        assertThat(subjects(colleague.mail())).contains("Votre demande est acceptée");
        assertThat(colleague.client().get("/organisation").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyAnswersAndTheKeyMakesHerAdministrator(boolean scripts) {
        browser.withScripts(scripts);
        ask();
        portal.execute("update succession set asked_at = now() - interval '15 days' where organisation_id = "
                + organisationId());
        String key = keys(1).get(0);
        signIn(founder);
        browser.visit(portal.url("/organisation"))
                .follow("Accepter ou refuser")
                .reads("accepter ou refuser la rend inutile");
        PlainWalk stranger = founderOfAnother();
        signIn(stranger);
        assertThat(browser.visit(portal.url("/mon-organisation")).main())
                .doesNotContain(organisation.organisationName());

        signIn(colleague);
        browser.visit(portal.url("/mon-organisation/administrateur")).reads("Une clé part ou est partie");
        enter(key, "un autre mot de passe").reads("Ce n’est pas votre mot de passe");
        enter("2222-2222-2222-2222-2222", colleague.ownPassword()).reads("Ce n’est pas la clé de votre organisme");
        look("succession-cle", scripts);
        enter(key, colleague.ownPassword()).isAt("Utilisateurs de votre organisme");
        browser.reads("Vous êtes maintenant administrateur");
        assertThat(subjects(founder.mail())).contains("Votre organisme a un nouvel administrateur");
        assertThat(portal.count("select count(*) from journal_entry j join account a on a.id = j.account_id"
                        + " where j.act = 'SUCCESSION_DONE' and a.landlord_id = " + organisationId()))
                .isEqualTo(1);
        browser.visit(portal.url("/mon-organisation")).isAt("Votre organisme").reads(founder.mail());
        look("mon-organisation", scripts);
    }

    @Test
    void aKeyWorksOnceForItsOrganisationAndInTimeOnly() {
        sendKey();
        String first = keys(1).get(0);
        sendKey();
        String key =
                keys(2).stream().filter(each -> !each.equals(first)).findFirst().orElseThrow();
        PlainWalk elsewhere = plainUserOfAnother();
        signIn(elsewhere);
        browser.visit(portal.url("/mon-organisation/administrateur"));
        enter(key, elsewhere.ownPassword()).reads("Ce n’est pas la clé de votre organisme");

        signIn(colleague);
        browser.visit(portal.url("/mon-organisation/administrateur"));
        enter(first, colleague.ownPassword()).reads("Ce n’est pas la clé de votre organisme");
        String validUntil = portal.text("select key_valid_until from succession where key_of = " + organisationId());
        portal.execute("update succession set key_valid_until = now() - interval '1 minute' where key_of = "
                + organisationId());
        enter(key, colleague.ownPassword()).reads("Cette clé n’est plus valable");
        portal.execute(
                "update succession set key_valid_until = '" + validUntil + "' where key_of = " + organisationId());
        enter(key, colleague.ownPassword()).isAt("Utilisateurs de votre organisme");

        browser.visit(portal.url("/organisation/journal")).reads("Clé envoyée par courrier à l’organisme");
        browser.reads("un agent de la Caf");
        assertThat(browser.main()).doesNotContain("Jeanne Essai", "Vérifié par téléphone");

        portal.execute("update membership set administrator = false where account_id = (select id from account where"
                + " user_number = '" + colleague.issued().userNumber() + "')");
        browser.visit(portal.url("/mon-organisation/administrateur"));
        enter(key, colleague.ownPassword()).reads("ou elle a déjà servi");
    }

    private PlainWalk member(String mail, String name) {
        PlainWalk walk = PlainWalk.ofMailed(mail, portal, portal.mails())
                .enter()
                .giveInformation(Map.of("nom", name, "prenom", "Jeanne", "fonction", "Gérante"));
        return walk.choosePassword().accept().accept();
    }

    private PlainWalk founderOfAnother() {
        LandlordLine another = anOrganisation();
        LandlordsFile.of(another).dropInto(portal.importFolder());
        return member(another.mail(), "Autre");
    }

    private PlainWalk plainUserOfAnother() {
        LandlordLine another = anOrganisation();
        LandlordLine there = another.alsoIn("69");
        LandlordsFile.of(another, there).dropInto(portal.importFolder());
        member(another.mail(), "Autre");
        return member(there.mail(), "Ailleurs");
    }

    /** The code in the letter that names her. */
    private String announced() {
        return portal.letters()
                .codesToOrganisation(founder.issued().userNumber(), "Code pour contester", 1)
                .get(0);
    }

    private List<String> keys(int letters) {
        return portal.letters().codesToOrganisation(founder.issued().userNumber(), "Clé", letters);
    }

    private void sendKey() {
        long account = portal.count("select id from account where user_number = '"
                + colleague.issued().userNumber() + "'");
        browser = WorkingAgent.of(portal).signIn(Browser.fresh());
        browser.visit(portal.url("/agent/compte?id=" + account)).follow("Envoyer une clé d’administrateur");
        browser.isAt("Envoyer une clé d’administrateur");
        look("agent-cle", true);
        confirmAsAgent("Envoyer une clé d’administrateur").reads("Une clé part par courrier");
        browser = Browser.fresh();
    }

    private Browser object(String code) {
        browser.fill("Code", code).fill("Votre nom", "Paul Gérant");
        browser.fill("Comment vous joindre", "04 00 00 00 00").fill("Ce qui ne va pas", "Elle ne travaille pas ici.");
        return browser.press("Contester");
    }

    private Browser confirmAsAgent(String act) {
        browser.fill("Motif", "Vérifié par téléphone.");
        return browser.fill("Votre mot de passe", WorkingAgent.of(portal).password())
                .press(act);
    }

    private void ask() {
        signIn(colleague);
        browser.open("Jeanne Collègue")
                .follow("Votre organisme")
                .isAt("Votre organisme")
                .follow("Devenir administrateur");
        browser.isAt("Devenir administrateur").press("Demander à devenir administrateur");
        browser.reads("Votre demande est enregistrée").reads("Sans réponse, une clé part par courrier");
    }

    private Browser answer(String button, boolean scripts) {
        signIn(founder);
        browser.visit(portal.url("/organisation")).reads("Jeanne Collègue demande à devenir administrateur");
        browser.follow("Accepter ou refuser").isAt("Répondre à une demande");
        look("organisation-demande", scripts);
        return browser.fill("Votre mot de passe", founder.ownPassword()).press(button);
    }

    private Browser enter(String key, String password) {
        return browser.fill("Clé", key).fill("Votre mot de passe", password).press("Devenir administrateur");
    }

    private void signIn(PlainWalk walk) {
        browser.forgetCookies();
        browser.visit(portal.url("/espace-bailleur"));
        browser.fill("Identifiant", walk.issued().loginName()).fill("Mot de passe", walk.ownPassword());
        browser.press("Connexion").isAt("Espace bailleur");
    }

    private String organisationId() {
        return portal.text("select landlord_id from account where user_number = '"
                + colleague.issued().userNumber() + "'");
    }

    /** Waits until all mails that are due to this address have gone. */
    private List<String> subjects(String mail) {
        return Eventually.get(
                () -> "the mails to " + mail,
                PATIENCE,
                () -> Optional.of(portal.mails().to(mail))
                        .filter(mails -> portal.count("select count(*) from message m join account a on"
                                        + " a.id = m.account_id where m.channel = 'EMAIL' and m.state = 'DUE' and"
                                        + " coalesce(a.email, a.known_email) = '" + mail + "'")
                                == 0)
                        .map(mails -> portal.mails().to(mail).stream()
                                .map(ReceivedMail::subject)
                                .toList()));
    }

    private void look(String page, boolean scripts) {
        if (scripts) { // without them nothing can look
            Everybody.isServed(browser, page);
        }
    }
}
