package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Portal;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every page, light and dark, on a phone and wide: for those who see little, hear the page, or use a keyboard alone. */
class AccessibilityIT {
    /** Pages to which nobody comes but by doing something first, and which test does. */
    private static final Map<String, Class<?>> SEEN_ON_THE_WAY = Map.ofEntries(
            Map.entry("/agent/caf", OverviewIT.class),
            Map.entry("/agent/document", PublishingIT.class),
            Map.entry("/agent/import", AccessibilityIT.class),
            Map.entry("/agent/publier-un-document", PublishingIT.class),
            Map.entry("/agent/revoquer", ApiIT.class),
            Map.entry("/changer-de-departement/connexion", ChangeAccountIT.class),
            Map.entry("/mon-compte/confirmer-l-adresse-mail", EmailConfirmationIT.class),
            Map.entry("/nouveau-mot-de-passe", DueIT.class),
            Map.entry("/nouvelle-version", DueIT.class),
            Map.entry("/premiere-connexion/conditions-d-utilisation", AccessibilityIT.class),
            Map.entry("/premiere-connexion/confirmer-l-adresse-mail", EmailConfirmationIT.class),
            Map.entry("/premiere-connexion/mot-de-passe", AccessibilityIT.class),
            Map.entry("/premiere-connexion/regles-d-usage", AccessibilityIT.class),
            Map.entry("/probleme-de-connexion/caf", SignInHelpIT.class),
            Map.entry("/probleme-de-connexion/numeros", SignInHelpIT.class));

    private final Portal portal = Portal.atHand();
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.fresh();
    }

    @ParameterizedTest
    @CsvSource({
        "accueil, /",
        "connexion, /connexion",
        "connexion-necessaire, /espace-bailleur",
        "connexion-session-terminee, /connexion?fin=oui",
        "connexion-deconnecte, /connexion?deconnexion=oui",
        "mot-de-passe-oublie, /mot-de-passe-oublie",
        "mot-de-passe-oublie-reponse, /mot-de-passe-oublie?demande=oui",
        "probleme-de-connexion, /probleme-de-connexion",
        "probleme-de-connexion-reprendre, /probleme-de-connexion?reponses=perdus",
        "demande-d-aide-aucune, /demande-d-aide",
        "premiere-connexion, /premiere-connexion",
        "acceptation-refusee-sans-session, /acceptation-refusee",
        "page-expiree, /page-expiree",
        "identifiants-renvoyes, /identifiants-renvoyes?fait=oui",
        "identifiants-renvoyes-aucun, /identifiants-renvoyes?aucun=oui",
        "identifiants-renvoyes-trop-tard, /identifiants-renvoyes",
        "trouver-votre-numero-d-utilisateur, /trouver-votre-numero-d-utilisateur",
        "role-d-administrateur, /role-d-administrateur",
        "accessibilite, /accessibilite",
        "donnees-personnelles, /donnees-personnelles",
        "plan-du-site, /plan-du-site",
        "introuvable, /nimporte"
    })
    @Tag("anywhere")
    void servesEverybodyOnPublicPages(String name, String path) {
        browser.visit(portal.url(path));
        servesEverybody(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "408", "413", "414", "429", "431", "500", "503", "erreur"})
    @Tag("anywhere")
    void servesEverybodyOnErrorPages(String name) throws IOException {
        String text = Files.readString(Path.of("src/main/webapp/WEB-INF/erreurs", name + ".html"));
        browser.visit(portal.url("/nimporte")); // all have its frame
        browser.run(
                "document.querySelectorAll('main > :not(.actions)').forEach(part => part.remove());"
                        + "document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0])",
                text);
        browser.isAt(text.replaceAll("(?s).*<h1>(.*)</h1>.*", "$1"));
        servesEverybody("erreur-" + name);
    }

    @Test
    @Tag("anywhere")
    void servesEverybodyOnTheWayOfAnIndividual() {
        Walk walk = Walk.of(aLandlord(), portal, browser).signIn("faux");
        servesEverybody("connexion-erreur");
        browser.fill("Identifiant", "12345678901234").press("Connexion").reads("Il y a un problème");
        browser.open("Vous gérez").open("Vous n’arrivez pas");
        servesEverybody("connexion-erreur-numero");

        walk.enter();
        browser.isAt(Walk.INFORMATION);
        servesEverybody("vos-informations");
        browser.fill("Nom", "").fill("Prénom", "1").fill("Adresse mail", "x").fill("Téléphone", "1");
        browser.press("Continuer").reads("Il y a un problème");
        servesEverybody("vos-informations-erreur");
        browser.fill("Téléphone", "");

        walk.giveInformation();
        browser.isAt(Walk.PASSWORD);
        servesEverybody("mot-de-passe");
        browser.fill("Nouveau mot de passe", "court").fill("Confirmez le mot de passe", "court");
        browser.press("Continuer").reads("Il y a un problème");
        servesEverybody("mot-de-passe-erreur");

        walk.choosePassword();
        browser.isAt(Walk.USAGE_RULES);
        servesEverybody("regles-d-usage");
        browser.press("Continuer").reads("Il y a un problème");
        servesEverybody("regles-d-usage-erreur");
        browser.press("Refuser").isAt("Vous n’avez pas accepté le texte");
        servesEverybody("acceptation-refusee");
        browser.follow("Relire le texte");

        walk.acceptUsageRules();
        browser.isAt(Walk.TERMS_OF_USE);
        servesEverybody("conditions-d-utilisation");
        browser.press("Terminer").reads("Il y a un problème");
        servesEverybody("conditions-d-utilisation-erreur");

        walk.acceptTermsOfUse();
        browser.isAt(Walk.HOME);
        servesEverybody("accueil-bienvenue");
        browser.open("Jeanne Essai");
        servesEverybody("accueil-menu");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        servesEverybody("espace-bailleur");
    }

    @Test
    @Tag("anywhere")
    void servesEverybodyOnTheWayOfAnOrganisation() {
        LandlordLine first = anOrganisation();
        LandlordLine second = first.alsoIn("2B");
        LandlordsFile.of(first, second).dropInto(portal.importFolder());
        Walk founder = Walk.ofKnown(first, portal, browser).enter();
        browser.isAt(Walk.INFORMATION).fill("Fonction", "").press("Continuer").reads("Il y a un problème");
        servesEverybody("vos-informations-organisme-erreur");
        founder.giveInformation().choosePassword().acceptUsageRules().acceptTermsOfUse();
        browser.isAt(Walk.HOME);
        servesEverybody("accueil-administrateur");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        servesEverybody("espace-bailleur-administrateur");

        browser.forgetCookies();
        Walk.ofKnown(second, portal, browser).complete();
        browser.isAt(Walk.HOME);
        servesEverybody("accueil-utilisateur");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        servesEverybody("espace-bailleur-utilisateur");
    }

    @Test
    void servesEverybodyOnThePagesOfImports() {
        PortalProcess portal = PortalProcess.shared();
        LandlordsFile file = LandlordsFile.of(aLandlord(), aLandlord().inDepartment("20"));
        WorkingAgent.of(portal).signIn(browser);
        browser.visit(portal.url("/agent/imports")).isAt("Imports").press("Importer");
        browser.reads("Aucun fichier n’est choisi");
        servesEverybody("imports-erreur");
        browser.attach("Fichier CSV", file.saveIn(PortalProcess.shared().folder()))
                .press("Importer");
        browser.reads("Terminé le");
        servesEverybody("import-termine");
        // What is seen for an instant only, held for us.
        portal.execute("update landlord_import set state = 'RUNNING', finished_at = null, lines_total = 3"
                + " where file_name = '" + file.name() + ".csv'");
        browser.reload().reads("2 lignes sur 3");
        servesEverybody("import-en-cours");
        portal.execute("update landlord_import set state = 'DONE', finished_at = now(), lines_total = 2"
                + " where file_name = '" + file.name() + ".csv'");
        browser.visit(portal.url("/agent/imports")).reads(file.name());
        servesEverybody("imports");
    }

    @Test
    void servesAgentsWhoSearchOrSlip() {
        PortalProcess portal = PortalProcess.shared();
        LandlordLine line = anOrganisation();
        LandlordsFile.of(line, line.alsoIn("2B")).dropInto(portal.importFolder());
        String numero = portal.mails().issuedTo(line.mail()).userNumber();
        WorkingAgent.of(portal).signIn(browser);
        browser.visit(portal.url("/agent/recherche?q=" + numero));
        servesEverybody("agent-recherche-trouve");
        browser.visit(portal.url("/agent/recherche?q=Introuvable"));
        servesEverybody("agent-recherche-vide");
        browser.visit(portal.url("/agent/corriger-l-adresse?id="
                + portal.text("select id from account where user_number = '" + numero + "'")));
        browser.press("Corriger l'adresse postale").reads("Il y a un problème");
        servesEverybody("agent-corriger-l-adresse-erreur");
    }

    /** Each page of the folder, as the first of the table who may see it. */
    @Test
    void servesEverybodyOnEveryPage() throws IOException {
        PortalProcess portal = PortalProcess.shared();
        LandlordLine organisation = anOrganisation();
        LandlordLine second = organisation.alsoIn("69");
        LandlordLine newcomer = aLandlord();
        LandlordLine individual = aLandlord();
        LandlordsFile.of(organisation, second, newcomer, individual).dropInto(portal.importFolder());
        Walk administrator = Walk.ofKnown(organisation, portal, browser).complete();
        browser.forgetCookies();
        Walk user = Walk.ofKnown(second, portal, browser).complete();
        String number = user.issued().userNumber();
        String account = portal.text("select id from account where user_number = '" + number + "'");
        List<Runnable> everybody = List.of(
                () -> {},
                () -> Walk.ofKnown(newcomer, portal, browser).enter(),
                () -> Walk.ofKnown(individual, portal, browser).complete(),
                () -> user.signIn(user.ownPassword()),
                () -> administrator.signIn(administrator.ownPassword()),
                () -> WorkingAgent.of(portal).signIn(browser));
        Set<String> unseen = MatrixIT.pages().collect(Collectors.toCollection(TreeSet::new));
        unseen.removeAll(SEEN_ON_THE_WAY.keySet());
        for (int who = 0; who < everybody.size(); who++) {
            browser.forgetCookies();
            everybody.get(who).run();
            for (String address : open(who)) {
                String page = address.replaceAll("\\?.*", "");
                if (unseen.remove(page)) {
                    browser.visit(portal.url(address.replace("SIENS", number).replace("COMPTE", account)));
                    assertThat(browser.path()).isEqualTo(page);
                    servesEverybody("page" + page.replace('/', '-'));
                }
            }
        }
        assertThat(unseen)
                .as("neither seen here nor on the way of another test")
                .isEmpty();
    }

    /** The addresses of the table that are there for him. */
    private static List<String> open(int who) throws IOException {
        return MatrixIT.table().entrySet().stream()
                .filter(row -> row.getValue().split(" \\| ", -1)[who].equals("200"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void servesEverybody(String name) {
        Everybody.isServed(browser, name);
    }

    @Test
    @Tag("anywhere")
    void letsAKeyboardAloneWalkTheFiveSteps() {
        LandlordLine line = anOrganisation();
        Walk walk = Walk.of(line, portal, browser);
        browser.visit(portal.url("/premiere-connexion")).isAt(Walk.SIGN_IN).type(Keys.TAB);
        assertThat(browser.focusedName()).isEqualTo("Aller au contenu");
        isSeen();
        browser.type(Keys.ENTER);
        assertThat(browser.focused().getTagName()).isEqualTo("main");

        tabTo("Identifiant").type(walk.issued().loginName());
        tabTo("Mot de passe").type(walk.issued().password());
        browser.pressEnter().isAt(Walk.INFORMATION);

        tabTo("Civilité").type("Mad");
        tabTo("Nom").type("Clavier");
        tabTo("Prénom").type("Odile");
        tabTo("Fonction").type("gérante");
        tabTo("Continuer");
        browser.pressKey(Keys.SPACE).isAt(Walk.PASSWORD);

        tabTo("Nouveau mot de passe").type("trop court");
        browser.pressEnter().reads("Il y a un problème");
        assertThat(browser.focused().getText()).contains("Il y a un problème");
        tabTo("Nouveau mot de passe").type(walk.ownPassword());
        tabTo("Confirmez le mot de passe").type(walk.ownPassword());
        browser.pressEnter().isAt(Walk.USAGE_RULES);

        tabTo(Walk.ACCEPT_USAGE_RULES).type(Keys.SPACE);
        tabTo("Continuer");
        browser.pressEnter().isAt(Walk.TERMS_OF_USE);
        tabTo(Walk.ACCEPT_TERMS_OF_USE).type(Keys.SPACE);
        tabTo("Terminer");
        browser.pressKey(Keys.SPACE).isAt(Walk.HOME);

        tabTo("Madame Odile Clavier").type(Keys.ENTER);
        assertThat(browser.hasLink("Ouvrir mon Espace bailleur")).isTrue();
        browser.type(Keys.ESCAPE);
        assertThat(browser.hasLink("Ouvrir mon Espace bailleur")).isFalse();
        assertThat(browser.focusedName()).isEqualTo("Madame Odile Clavier");
        browser.type(Keys.ENTER);
        tabTo("Se déconnecter");
        browser.pressEnter().isAt("Se connecter");
    }

    private Browser tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            browser.type(Keys.TAB);
            isSeen();
            if (browser.focusedName().equals(name)) {
                return browser;
            }
        }
        throw new AssertionError("the keyboard does not reach « " + name + " »");
    }

    /** Whoever uses a keyboard sees where he is. */
    private void isSeen() {
        assertThat((Boolean) browser.run("""
                                const focused = document.activeElement;
                                const style = getComputedStyle(focused);
                                return focused === document.body
                                    || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
                                """))
                .as(() -> "focus is visible on « " + browser.focusedName() + " »")
                .isTrue();
    }
}
