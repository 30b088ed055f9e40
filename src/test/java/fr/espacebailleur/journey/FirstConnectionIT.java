package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.Portal;
import fr.espacebailleur.testing.ReceivedMail;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way: from a file of landlords through both mails and the five steps to the Espace bailleur. */
@Tag("anywhere")
class FirstConnectionIT {
    private final Portal portal = Portal.atHand();
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.fresh();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void leadsAnIndividualFromTheFileToTheEspaceBailleur(boolean scripts) {
        browser.withScripts(scripts);
        LandlordLine line = aLandlord().named("Lucienne", "Modèle").inDepartment("2A");
        Walk walk = Walk.of(line, portal, browser);

        walk.enter();
        assertThat(browser.isAt(Walk.INFORMATION).text()).contains("Étape 2 sur 5");
        assertThat(browser.title()).contains("Vos informations", "Première connexion");
        assertThat(browser.value("Nom")).isEqualTo("Modèle");
        assertThat(browser.value("Prénom")).isEqualTo("Lucienne");
        assertThat(browser.value("Civilité")).isEqualTo("MADAME");
        assertThat(browser.value("Adresse mail")).isEqualTo(line.mail());
        assertThat(browser.has("Fonction")).isFalse();
        browser.fill("Téléphone", "06 12 34 56 78").press("Continuer");

        assertThat(browser.isAt(Walk.PASSWORD).text()).contains("Étape 3 sur 5");
        walk.choosePassword();
        assertThat(browser.isAt(Walk.USAGE_RULES).text()).contains("Étape 4 sur 5");
        walk.acceptUsageRules();
        assertThat(browser.isAt(Walk.TERMS_OF_USE).text()).contains("Étape 5 sur 5");
        walk.acceptTermsOfUse();

        browser.isAt(Walk.HOME).reads("Votre première connexion est terminée");
        assertThat(browser.path()).isEqualTo("/");
        assertThat(browser.text()).doesNotContain("administrateur de");
        browser.follow("Accéder à l'Espace bailleur").isAt(Walk.LANDLORD_SPACE);
        assertThat(browser.path()).isEqualTo("/espace-bailleur");
        assertThat(browser.main())
                .contains("Lucienne Modèle", "Corse-du-Sud", walk.issued().userNumber());
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void namesTheFirstOfAnOrganisationItsAdministratorAndTellsTheSecondWhomToAsk(boolean scripts) {
        browser.withScripts(scripts);
        LandlordLine first = anOrganisation();
        LandlordLine second = first.alsoIn("13");
        LandlordsFile.of(first, second).dropInto(portal.importFolder());

        Walk founder = Walk.ofKnown(first, portal, browser).enter();
        browser.isAt(Walk.INFORMATION).reads(first.organisationName());
        browser.choose("Civilité", "Monsieur").fill("Nom", "Gabarit").fill("Prénom", "Émile");
        browser.fill("Fonction", "gérant").press("Continuer");
        founder.choosePassword().acceptUsageRules().acceptTermsOfUse();
        browser.isAt(Walk.HOME).reads("Vous en êtes donc l’administrateur");
        assertThat(browser.text()).contains(first.organisationName());
        browser.follow("Le rôle d'administrateur pour un bailleur moral")
                .isAt("Le rôle d'administrateur pour un bailleur moral");

        browser.forgetCookies();
        Walk.ofKnown(second, portal, browser).complete();
        browser.isAt(Walk.HOME).reads("a déjà un administrateur");
        assertThat(browser.main()).contains("Émile Gabarit", first.mail());
        assertThat(browser.main()).doesNotContain("Vous en êtes donc l’administrateur");
        browser.follow("Accéder à l'Espace bailleur").isAt(Walk.LANDLORD_SPACE);
        assertThat(browser.main()).contains("Émile Gabarit", first.mail(), second.organisationName());
        assertThat(browser.main()).doesNotContain("Vous êtes administrateur");
    }

    @Test
    void opensTheEspaceBailleurInThreeWays() {
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        browser.isAt(Walk.HOME).follow("Accéder à l'Espace bailleur").isAt(Walk.LANDLORD_SPACE);
        assertThat(browser.hasLink("Accéder à l'Espace bailleur"))
                .as("there is nothing behind it")
                .isFalse();
        browser.visit(portal.url("/")).isAt(Walk.HOME).follow("Espace bailleur").isAt(Walk.LANDLORD_SPACE);
        browser.open("Jeanne Essai").press("Se déconnecter");

        browser.visit(portal.url("/")).isAt(Walk.HOME).follow("Se connecter").isAt("Se connecter");
        walk.identify(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE);
        browser.visit(portal.url("/"))
                .open("Jeanne Essai")
                .follow("Ouvrir mon Espace bailleur")
                .isAt(Walk.LANDLORD_SPACE);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void resumesAtTheStepThatIsDueFromTheOrdinarySignIn(boolean scripts) {
        browser.withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser);
        walk.signIn(walk.issued().password());
        browser.isAt(Walk.INFORMATION).forgetCookies();
        walk.signIn(walk.issued().password()).giveInformation();
        browser.isAt(Walk.PASSWORD).forgetCookies();
        walk.signIn(walk.issued().password()).choosePassword();
        browser.isAt(Walk.USAGE_RULES).forgetCookies();
        walk.signIn(walk.ownPassword()).acceptUsageRules();
        browser.isAt(Walk.TERMS_OF_USE).forgetCookies();
        walk.signIn(walk.ownPassword()).acceptTermsOfUse();
        browser.isAt(Walk.HOME).forgetCookies();
        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE);
    }

    @Test
    void losesNothingByRefusing() {
        Walk walk =
                Walk.of(aLandlord(), portal, browser).enter().giveInformation().choosePassword();
        browser.isAt(Walk.USAGE_RULES).press("Refuser").isAt("Vous n’avez pas accepté le texte");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.USAGE_RULES);
        browser.press("Refuser").isAt("Vous n’avez pas accepté le texte");
        browser.follow("Relire le texte");
        walk.acceptUsageRules();
        browser.isAt(Walk.TERMS_OF_USE).press("Refuser").isAt("Vous n’avez pas accepté le texte");
        browser.press("Se déconnecter").reads("Vous êtes déconnecté");
        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.TERMS_OF_USE);
        assertThat(consentsOf(walk)).isEqualTo(1);
        walk.acceptTermsOfUse();
        browser.isAt(Walk.HOME);
        assertThat(consentsOf(walk)).isEqualTo(2);
    }

    @Test
    void asksForTheBoxBeforeItGoesOn() {
        Walk walk =
                Walk.of(aLandlord(), portal, browser).enter().giveInformation().choosePassword();
        browser.isAt(Walk.USAGE_RULES).press("Continuer").reads("Vous n’avez pas encore accepté ce document");
        assertThat(browser.title()).startsWith("Erreur :");
        assertThat(consentsOf(walk)).isZero();
    }

    @Test
    void leavesAReportBesideTheFile() {
        LandlordLine good = aLandlord();
        LandlordLine bad = aLandlord().inDepartment("20");
        LandlordsFile file = LandlordsFile.of(good, bad, good);
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder()))
                .hasSize(4)
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("ligne;reference;resultat;motif"),
                        line -> assertThat(line).isEqualTo("2;" + good.reference() + ";créé;"),
                        line -> assertThat(line)
                                .startsWith("3;" + bad.reference() + ";refusé;")
                                .contains("département"),
                        line -> assertThat(line).startsWith("4;" + good.reference() + ";inchangé;"));

        LandlordsFile again = new LandlordsFile("encore-" + file.name(), file.text());
        again.dropInto(portal.importFolder());
        assertThat(again.report(portal.importFolder()))
                .filteredOn(line -> line.contains(";inchangé;"))
                .hasSize(2);
    }

    @Test
    void neverTellsBothSecretsInOneMail() {
        LandlordLine line = aLandlord().inDepartment("974");
        Walk walk = Walk.of(line, portal, browser);
        List<ReceivedMail> mails = portal.mails().to(line.mail());
        assertThat(mails)
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder("Votre identifiant", "Votre mot de passe provisoire");
        String password = walk.issued().password();
        String loginName = walk.issued().loginName();
        for (ReceivedMail mail : mails) {
            boolean first = mail.subject().equals("Votre identifiant");
            for (String words : List.of(mail.text(), mail.html())) {
                assertThat(words).contains(walk.issued().userNumber()).contains("/premiere-connexion");
                assertThat(compact(words)).contains(compact(first ? loginName : password));
                assertThat(compact(words)).doesNotContain(compact(first ? password : loginName));
            }
            assertThat(mail.fact("Numéro d'utilisateur")).contains(walk.issued().userNumber());
            assertThat(mail.fact("Valable jusqu'au").isPresent()).isEqualTo(!first);
        }
        walk.complete();
        assertThat(compact(portal.log())).doesNotContain(compact(password)).doesNotContain(compact(walk.ownPassword()));
        assertThat(portal.outboxFolder().toFile().list())
                .noneMatch(name -> compact(name).contains(compact(loginName)));
    }

    @Test
    void endsTheProvisionalPasswordAndOtherSessionsAtStepThree() {
        Walk walk = Walk.of(aLandlord(), portal, browser);
        PlainClient elsewhere = new PlainClient(portal);
        Page there = elsewhere.submit(
                elsewhere.open("/connexion"),
                java.util.Map.of(
                        "identifiant",
                        walk.issued().loginName(),
                        "mot-de-passe",
                        walk.issued().password()));
        assertThat(there.heading()).isEqualTo(Walk.INFORMATION);

        walk.enter().giveInformation();
        assertThat(elsewhere.open("/premiere-connexion").heading()).isEqualTo(Walk.PASSWORD);
        walk.choosePassword();
        browser.isAt(Walk.USAGE_RULES);

        assertThat(elsewhere.open("/premiere-connexion/regles-d-usage").heading())
                .isEqualTo("Se connecter");
        walk.signIn(walk.issued().password());
        browser.isAt("Se connecter").reads("n’est pas le bon");
        walk.identify(walk.ownPassword());
        browser.isAt(Walk.USAGE_RULES);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void refusesAMailAddressOfAnotherAccountAndKeepsWhatWasTyped(boolean scripts) {
        browser.withScripts(scripts);
        Walk other = Walk.of(aLandlord(), portal, browser).enter().giveInformation();
        browser.isAt(Walk.PASSWORD).forgetCookies();

        LandlordLine line = anOrganisation();
        Walk.of(line, portal, browser).enter();
        browser.isAt(Walk.INFORMATION).choose("Civilité", "Monsieur").fill("Nom", "D’Épreuve");
        browser.fill("Prénom", "Zoé").fill("Adresse mail", other.mail().toUpperCase(Locale.ROOT));
        browser.fill("Téléphone", "04 00 00 00 00")
                .fill("Fonction", "comptable")
                .press("Continuer");

        browser.reads("Cette adresse mail est déjà celle d’un autre compte");
        assertThat(browser.heading()).isEqualTo(Walk.INFORMATION);
        assertThat(browser.title()).startsWith("Erreur :");
        assertThat(browser.value("Civilité")).isEqualTo("MONSIEUR");
        assertThat(browser.value("Nom")).isEqualTo("D’Épreuve");
        assertThat(browser.value("Prénom")).isEqualTo("Zoé");
        assertThat(browser.value("Adresse mail")).isEqualToIgnoringCase(other.mail());
        assertThat(browser.value("Téléphone")).isEqualTo("04 00 00 00 00");
        assertThat(browser.value("Fonction")).isEqualTo("comptable");
        browser.fill("Adresse mail", line.mail()).press("Continuer").isAt(Walk.PASSWORD);
    }

    @Test
    void tellsAllFaultsOfAPageAtOnceEachAtItsField() {
        Walk.of(aLandlord(), portal, browser).enter();
        browser.isAt(Walk.INFORMATION).fill("Nom", "").fill("Prénom", "1234").fill("Adresse mail", "dupont");
        browser.fill("Téléphone", "12").press("Continuer").reads("Il y a un problème");
        for (String label : List.of("Nom", "Prénom", "Adresse mail", "Téléphone")) {
            assertThat(browser.field(label).getDomAttribute("aria-invalid"))
                    .as(label)
                    .isEqualTo("true");
        }
        assertThat(browser.value("Prénom")).isEqualTo("1234");
        browser.jump("Cette adresse mail n’est pas valable. Vérifiez-la : elle s’écrit sans accent ni espace, par"
                + " exemple nom@exemple.fr.");
        assertThat(browser.focused()).isEqualTo(browser.field("Adresse mail"));
    }

    @Test
    void neverKeepsAPasswordInAPage() {
        Walk walk = Walk.of(aLandlord(), portal, browser);
        walk.signIn("un mot de passe faux");
        assertThat(browser.reads("n’est pas le bon").value("Mot de passe")).isEmpty();
        assertThat(browser.value("Identifiant")).isEqualTo(walk.issued().loginName());
        assertThat(browser.source()).doesNotContain("un mot de passe faux");

        walk.enter().giveInformation();
        browser.isAt(Walk.PASSWORD)
                .fill("Nouveau mot de passe", "trop court")
                .fill("Confirmez le mot de passe", "trop court")
                .press("Continuer")
                .reads("trop court. Choisissez au moins 15");
        assertThat(browser.value("Nouveau mot de passe")).isEmpty();
        assertThat(browser.value("Confirmez le mot de passe")).isEmpty();
        browser.fill("Nouveau mot de passe", walk.ownPassword())
                .fill("Confirmez le mot de passe", walk.ownPassword() + "x")
                .press("Continuer")
                .reads("Les deux mots de passe ne sont pas les mêmes");
        assertThat(browser.source()).doesNotContain(walk.ownPassword());
        browser.fill("Nouveau mot de passe", walk.issued().password())
                .fill("Confirmez le mot de passe", walk.issued().password())
                .press("Continuer")
                .reads("C’est votre mot de passe provisoire");
        assertThat(browser.source()).doesNotContain(walk.issued().password());
        walk.choosePassword();
        browser.isAt(Walk.USAGE_RULES);
    }

    @Test
    void forgivesHowCodesAreTypedAndTellsASlipOfTheFinger() {
        Walk walk = Walk.of(aLandlord(), portal, browser);
        String loginName = walk.issued().loginName().toLowerCase(Locale.ROOT).replace("-", " ");
        String password = walk.issued().password().toLowerCase(Locale.ROOT).replace("-", "");
        browser.visit(portal.url("/premiere-connexion"))
                .fill("Identifiant", walk.issued().userNumber())
                .fill("Mot de passe", password)
                .press("Connexion")
                .reads("C’est un numéro d’utilisateur, pas un identifiant");
        String slipped = (loginName.startsWith("k") ? "m" : "k") + loginName.substring(1);
        browser.fill("Identifiant", slipped)
                .fill("Mot de passe", password)
                .press("Connexion")
                .reads("faute de frappe");
        browser.fill("Identifiant", loginName)
                .fill("Mot de passe", password)
                .press("Connexion")
                .isAt(Walk.INFORMATION);
    }

    @Test
    void entersWithTheCodesOfTwoLetters() {
        String number = UserNumber.allocate(new SecureRandom()).value();
        LandlordLine line = aLandlord()
                .withMail("")
                .with("adresse_1", "1 rue de l'Essai")
                .with("code_postal", "69001")
                .with("commune", "Lyon")
                .with("numero_utilisateur", number);
        LandlordsFile file = LandlordsFile.of(line);
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder())).last().asString().contains(";créé;");
        Issued issued = portal.letters().issuedTo(number);
        browser.visit(portal.url("/connexion"))
                .fill("Identifiant", issued.loginName())
                .fill("Mot de passe", issued.password())
                .press("Connexion")
                .isAt(Walk.INFORMATION);
        Eventually.holds(
                "two letters are handed over",
                () -> portal.count("select count(*) from message join account on account.id = account_id"
                                + " where message.channel = 'LETTER' and state = 'HANDED_OVER' and reference = '"
                                + line.reference() + "'")
                        == 2);
    }

    private long consentsOf(Walk walk) {
        return portal.count("select count(*) from consent join account on account.id = account_id where user_number = '"
                + walk.issued().userNumber() + "'");
    }

    private static String compact(String words) {
        return words.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
