package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.Ranks;
import fr.espacebailleur.testing.ReceivedMail;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Problème de connexion »: every way of getting stuck has a way out, and none is a way in for a stranger. */
class SignInHelpIT {
    private static final String HELP = "Problème de connexion";
    private static final String SITUATION = "Que se passe-t-il ?";
    private static final String MAIL = "Lisez-vous les mails de l’adresse de votre compte ?";
    private static final String NUMBERS = "Que lisez-vous sur vos courriers ?";
    private static final String CAF = "Dans quel département se trouve le logement de votre locataire ?";
    private static final String ANSWER = "Votre demande d’aide";
    private static final String LOST = "J’ai perdu mes courriers ou mes mails.";
    private static final String READS_MAIL = "Oui, je les lis.";
    private static final String NUMBERS_ADDRESS = "/probleme-de-connexion/numeros?reponses=perdus.mail-lu";
    private static final Pattern REFERENCE = Pattern.compile("AIDE-[2-9C-X]{4}-[2-9C-X]{4}");

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void mailsHisIdentifiantToWhoeverForgotIt(boolean scripts) {
        LandlordLine line = aLandlord();
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(line, portal, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        browser.withScripts(scripts);
        browser.visit(portal.url("/connexion")).isAt("Se connecter").follow(HELP);
        browser.isAt(HELP).follow("Commencer").isAt(SITUATION).reads("Question 1 sur 5 au plus");
        serves(browser, scripts, "aide-situation");
        browser.follow("Je ne connais pas mon identifiant.").isAt(MAIL).reads("Question 2 sur 3");
        serves(browser, scripts, "aide-mail");
        browser.follow(READS_MAIL).isAt(NUMBERS).reads("Question 3 sur 3");
        browser.reads("Adressez-vous à cet administrateur"); // who was invited by one has no letter
        browser.press("Continuer").reads("Il manque le numéro d’utilisateur").reads("Il manque votre référence");
        serves(browser, scripts, "aide-numeros-erreur");
        browser.fill("Numéro d'utilisateur", walk.issued().userNumber().toLowerCase(Locale.ROOT))
                .fill("Référence de bailleur", untidy(line.reference()))
                .pressTwice("Continuer")
                .isAt(ANSWER)
                .reads("un mail avec votre identifiant")
                .reads("adressez-vous d’abord à lui");
        serves(browser, scripts, "aide-demande-identifiant");
        assertThat(browser.text())
                .doesNotContain(walk.issued().loginName(), line.mail())
                .containsPattern(REFERENCE);

        ReceivedMail mail = mail(line.mail(), "Votre identifiant, que vous avez demandé");
        assertThat(mail.fact("Identifiant")).contains(walk.issued().loginName());
        assertThat(mail.text()).contains("/connexion", walk.issued().userNumber());
        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE);
        assertThat(portal.log()).doesNotContain(line.reference());
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void sendsBothMessagesAgainToWhoeverLostEverythingButThePapersOfTheCaf(boolean scripts) {
        LandlordLine line = byLetter();
        LandlordsFile.of(line).dropInto(portal.importFolder());
        Issued lost = portal.letters().issuedTo(line.userNumber());
        Browser browser = Browser.fresh().withScripts(scripts);
        begin(browser).follow(LOST).isAt(MAIL).reads("Mot de passe oublié");
        browser.follow("Je n’ai pas donné d’adresse mail, ou je ne sais pas.").isAt(NUMBERS);
        give(browser, lost.userNumber(), line.reference()).reads("deux messages partent");
        serves(browser, scripts, "aide-demande-identifiants");

        Issued again = Eventually.get(
                "letters again",
                () -> Optional.of(portal.letters().issuedTo(lost.userNumber()))
                        .filter(letters -> !letters.password().equals(lost.password())));
        assertThat(again.loginName()).isEqualTo(lost.loginName());
        signIn(browser, again.loginName(), again.password()).isAt(Walk.INFORMATION);
    }

    /** One letter of each of his two accounts: the pages tell him which belong together, and how to have the others again. */
    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void letsInWhoeverHoldsTwoLettersThatDoNotBelongTogether(boolean scripts) {
        LandlordLine line = byLetter();
        LandlordLine other = byLetter();
        LandlordsFile.of(line, other).dropInto(portal.importFolder());
        Issued held = portal.letters().issuedTo(line.userNumber());
        Issued ofOther = portal.letters().issuedTo(other.userNumber());
        Browser browser = Browser.fresh().withScripts(scripts);
        browser.visit(portal.url("/premiere-connexion")).isAt(Walk.SIGN_IN);
        browser.fill("Identifiant", held.loginName())
                .fill("Mot de passe", ofOther.password())
                .press("Connexion")
                .reads("Comparez aussi les numéros d’utilisateur de vos deux messages");
        browser.follow(HELP).isAt(HELP).follow("Commencer").isAt(SITUATION);
        browser.follow("Je vois un message d’erreur.")
                .follow("« L’identifiant ou le mot de passe n’est pas le bon, ou il n’est plus valable. »");
        browser.reads("numéro")
                .follow("Non, je ne peux toujours pas me connecter.")
                .isAt(MAIL);
        browser.follow("Je n’ai pas donné d’adresse mail, ou je ne sais pas.").isAt(NUMBERS);
        give(browser, held.userNumber(), line.reference());

        Issued again = Eventually.get(
                "letters again",
                () -> Optional.of(portal.letters().issuedTo(held.userNumber()))
                        .filter(letters -> !letters.password().equals(held.password())));
        signIn(browser, held.loginName(), ofOther.password()).reads("Il y a un problème");
        signIn(browser, held.loginName(), again.password()).isAt(Walk.INFORMATION);
    }

    @Test
    void writesLettersToWhoeverLostHisMailAddressAndHisPasswordWorksUntilHeUsesTheNewOne() {
        LandlordLine line = byLetter()
                .withMail("perdu-" + LandlordLine.anything() + "@exemple.fr")
                .with("canal", "mail");
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(line, portal, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        begin(browser).follow("Mon adresse mail a changé, ou je n’y ai plus accès.");
        browser.isAt("Arrivez-vous encore à vous connecter ?").follow("Non, je ne peux plus me connecter.");
        browser.isAt(NUMBERS).reads("nous vous enverrons deux courriers");
        give(browser, walk.issued().userNumber(), line.reference()).reads("deux courriers partent");

        Issued again = portal.letters().issuedTo(walk.issued().userNumber());
        assertThat(again.loginName()).isEqualTo(walk.issued().loginName());
        assertThat(portal.mails().to(line.mail()))
                .noneMatch(mail -> mail.subject().equals("Votre nouveau mot de passe provisoire"));
        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE).forgetCookies();
        signIn(browser, again.loginName(), again.password()).isAt(Walk.PASSWORD);
        browser.forgetCookies();
        walk.signIn(walk.ownPassword());
        browser.reads("Il y a un problème");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Je n’ai pas reçu mes courriers ou mes mails. > Oui, et je n’ai toujours rien reçu. > Oui, je les lis. | numeros
                Je n’ai pas reçu mes courriers ou mes mails. > Mon adresse postale a changé. | caf
                J’ai perdu mes courriers ou mes mails. > Non, je n’ai plus accès à cette adresse. | numeros
                Mes courriers ou mes mails ne sont plus valables. > Oui, je les lis. | numeros
                Je vois un message d’erreur. > « L’identifiant ou le mot de passe n’est pas le bon, ou il n’est plus valable. » > Non, je ne peux toujours pas me connecter. > Oui, je les lis. | numeros
                Je vois un message d’erreur. > « Votre compte est suspendu. » > Non, je voudrais demander à ma Caf. | caf
                Je vois un message d’erreur. > Un autre message. | caf
                Mon adresse mail a changé, ou je n’y ai plus accès. > Oui, je peux me connecter. > Non, je voudrais demander à ma Caf. | caf
                L’administrateur de mon organisme est parti. > Oui, il y en a un autre. > Non, je voudrais demander à ma Caf. | caf
                L’administrateur de mon organisme est parti. > Non, ou je ne sais pas. | caf
                Quelqu’un d’autre a fait la première connexion. > Une personne de mon organisme. > Non, je voudrais demander à ma Caf. | caf
                Quelqu’un d’autre a fait la première connexion. > Je ne sais pas, ou ce n’est pas une personne de chez moi. | caf
                """)
    void leadsEachWayToAnEnd(String way, String end) {
        for (boolean scripts : List.of(true, false)) {
            Browser browser = Browser.fresh().withScripts(scripts);
            begin(browser);
            for (String answer : way.split(" > ", -1)) {
                browser.follow(answer.strip());
                assertThat(browser.hasLink("Retour")).isTrue();
                assertThat(browser.hasLink("Retourner à la page « Se connecter »"))
                        .isTrue();
            }
            assertThat(browser.path()).isEqualTo("/probleme-de-connexion/" + end);
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void tellsHowToReachTheCafWithAReferenceThatItsAgentFinds(boolean scripts) {
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(portal.importFolder());
        String number = portal.mails().issuedTo(line.mail()).userNumber();
        Browser browser = Browser.fresh().withScripts(scripts);
        begin(browser).follow("L’administrateur de mon organisme est parti.").follow("Non, ou je ne sais pas.");
        browser.isAt(CAF).press("Continuer").reads("Ce département n’existe pas");
        serves(browser, scripts, "aide-caf-erreur");
        browser.choose("Département du logement de votre locataire", "69 – Rhône")
                .fill("Numéro d'utilisateur (facultatif)", number)
                .press("Continuer")
                .isAt(ANSWER)
                .reads("Caf du Rhône")
                .reads("www.caf.fr");
        serves(browser, scripts, "aide-demande-caf");
        Matcher shown = REFERENCE.matcher(browser.main());
        assertThat(shown.find()).isTrue();

        WorkingAgent.of(portal).signIn(browser);
        browser.follow("Recherche").fill("Rechercher un compte", shown.group()).press("Rechercher");
        browser.reads("L’administrateur de mon organisme est parti.").reads("Le contact de la Caf a été donné");
        serves(browser, scripts, "aide-agent");
        browser.follow(number).reads("Le mot de passe").reads(line.mail());
    }

    @Test
    void letsOneGoBackAndAnswerOtherwise() {
        Browser browser = Browser.fresh();
        begin(browser).follow(LOST).isAt(MAIL).follow(READS_MAIL).isAt(NUMBERS);
        browser.follow("Retour").isAt(MAIL).follow("Retour").isAt(SITUATION);
        browser.follow("Je vois un message d’erreur.").isAt("Quel message voyez-vous ?");
        browser.back().isAt(SITUATION).back().isAt(MAIL);
        browser.follow("Non, je n’ai plus accès à cette adresse.")
                .isAt(NUMBERS)
                .reload()
                .isAt(NUMBERS);
        browser.follow("Retour").follow("Retour").follow("Retour").isAt(HELP);
    }

    @Test
    void goesOnInTwoWindowsAtDifferentQuestions() {
        Browser browser = Browser.fresh();
        begin(browser).follow(LOST).isAt(MAIL);
        Browser.Window first = browser.newWindow();
        begin(browser).follow("L’administrateur de mon organisme est parti.").follow("Non, ou je ne sais pas.");
        browser.isAt(CAF).turnTo(first).follow(READS_MAIL).isAt(NUMBERS);
    }

    @Test
    void survivesTypedAddressesAndForgedParameters() {
        PlainClient client = new PlainClient(portal);
        for (String page : List.of("question", "numeros", "caf")) {
            for (String query : List.of(
                    "",
                    "?jfwid=inconnu",
                    "?jftfdi=&jffi=probleme-de-connexion",
                    "?jftfdi=x",
                    "?jftfdi=x&jffi=probleme-de-connexion",
                    "?jftfdi=probleme-de-connexion&jffi=demandee",
                    "?jffi=x",
                    "?reponses=x.y",
                    "?reponses=" + "x".repeat(3000),
                    "?reponses=%00%0d%0aSet-Cookie:x=y",
                    "?reponses=//evil.example")) {
                Page answer = client.open("/probleme-de-connexion/" + page + query);
                assertThat(answer.status()).as(page + query).isEqualTo(200);
                assertThat(answer.heading()).as(page + query).isEqualTo(SITUATION);
            }
        }
        assertThat(client.open("/probleme-de-connexion/caf?reponses=perdus.mail-lu")
                        .heading())
                .isEqualTo(NUMBERS);
        assertThat(client.open("/probleme-de-connexion/question?reponses=perdus.x")
                        .heading())
                .isEqualTo(MAIL);
        assertThat(client.open("/probleme-de-connexion/rien").status()).isEqualTo(404);
    }

    @Test
    void beginsNoSession() {
        PlainClient stranger = new PlainClient(portal);
        for (String path : List.of(
                "/probleme-de-connexion",
                "/probleme-de-connexion?reponses=perdus",
                "/probleme-de-connexion/question",
                "/probleme-de-connexion/question?reponses=perdus",
                NUMBERS_ADDRESS,
                "/demande-d-aide",
                "/demande-d-aide?reference=AIDE-7KQ4-MXT3&envoi=letters",
                "/demande-d-aide?reference=x&departement=99&envoi=%3Cscript%3E")) {
            Page page = stranger.open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>");
        }
        assertThat(stranger.cookies()).isEmpty();
        assertThat(stranger.open("/espace-bailleur").body()).doesNotContain("Votre session est terminée");
    }

    /** A stranger can hold back those who know both numbers. */
    @Test
    void saysWhatElseToDoWhenTheNumberIsHeldBack() {
        Page answer = new PlainClient(portal).open("/demande-d-aide?reference=AIDE-7KQ4-MXT3&envoi=letters");
        assertThat(answer.body())
                .contains("de vous ou de quelqu’un d’autre, les suivantes ne sont pas lues pendant un moment")
                .contains("si votre compte est suspendu ou fermé, vous ne recevez rien")
                .contains("Contactez votre Caf");
    }

    @Test
    void saysThatTheGreenFrameIsOnTheDrawingOnly() {
        Page page = new PlainClient(portal).open("/trouver-votre-numero-d-utilisateur");
        assertThat(page.body())
                .contains("Le cadre vert est sur ce dessin seulement")
                .contains("<figure role=\"figure\" aria-label=\"Vos deux messages.");
    }

    @Test
    void goesOnWithoutAnyCookie() {
        Browser browser = Browser.fresh();
        begin(browser).follow(LOST).isAt(MAIL).forgetCookies();
        browser.follow(READS_MAIL).isAt(NUMBERS);
        browser.fill("Numéro d'utilisateur", nobodysNumber()).fill("Référence de bailleur", "REF-1");
        browser.forgetCookies();
        browser.press("Continuer").isAt(ANSWER);
        assertThat(browser.text()).containsPattern(REFERENCE);
    }

    @Test
    void goesOnOnAnotherNode() {
        try (PortalProcess second = portal.anotherNode("aide-a-cote")
                .with("portal.letters.contact", "Appelez le 3230.")
                .start()) {
            PlainClient client = new PlainClient(portal);
            Page form = client.open(NUMBERS_ADDRESS);
            PlainClient there = new PlainClient(second);
            Page answer = there.send(PlainClient.form(
                    there.request(form.action()),
                    replacing(form.fields(), "numero", nobodysNumber(), "reference", "REF-1")));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(there.open(answer.location().orElseThrow()).heading()).isEqualTo(ANSWER);
            assertThat(there.open("/probleme-de-connexion/question?reponses=perdus")
                            .heading())
                    .isEqualTo(MAIL);
            assertThat(there.open("/demande-d-aide?reference=AIDE-7KQ4-MXT3&departement=69")
                            .body())
                    .contains("Appelez le 3230.")
                    .doesNotContain("www.caf.fr");
        }
    }

    @Test
    void keepsWhatWasTypedAndTellsOnlyItsShape() {
        PlainClient client = new PlainClient(portal);
        Page form = client.open(NUMBERS_ADDRESS);
        for (String typed : List.of("", " ", "x".repeat(10_000), "a\u0000b", "😀", "<script>", "'; --")) {
            for (String field : List.of("numero", "reference")) {
                Map<String, String> filled = field.equals("numero")
                        ? Map.of("numero", typed, "reference", "REF-1")
                        : Map.of("numero", nobodysNumber(), "reference", typed);
                Page answer = client.submit(form, filled);
                assertThat(answer.status()).as(field + typed).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("<script>");
                if (field.equals("numero")) {
                    assertThat(answer.heading()).isEqualTo(NUMBERS);
                    assertThat(answer.body()).contains("Il y a un problème");
                }
            }
        }
        Page kept = client.submit(form, Map.of("numero", "7PKW3MXC9HTDR", "reference", "Réf 12"));
        assertThat(kept.fields()).containsEntry("numero", "7PKW3MXC9HTDR").containsEntry("reference", "Réf 12");
        for (String answers : List.of("", "x", "perdus", "perdus.mail-lu.sans-numeros", "x".repeat(10_000))) {
            Page answer = client.submit(form, Map.of("numero", nobodysNumber(), "reference", "R", "reponses", answers));
            assertThat(answer.status()).as(answers).isEqualTo(200);
            assertThat(answer.heading()).as(answers).isIn(SITUATION, MAIL, CAF, NUMBERS);
        }
        Page caf = client.open("/probleme-de-connexion/caf?reponses=administrateur-parti.aucun-autre");
        for (String department : List.of("", "20", "x".repeat(10_000), "a\u0000b")) {
            Page answer = client.submit(caf, Map.of("departement", department));
            assertThat(answer.status()).as(department).isEqualTo(200);
            assertThat(answer.body()).as(department).contains("Il y a un problème");
        }
    }

    @Test
    void answersEverybodyAlikeInTextStatusAndTime() {
        LandlordLine line = aLandlord();
        PlainWalk walk = PlainWalk.of(line, portal).complete();
        LandlordLine suspended = aLandlord();
        PlainWalk other = PlainWalk.of(suspended, portal).complete();
        portal.execute("update account set suspended_at = now(), suspended_by = 'CAF' where user_number = '"
                + other.issued().userNumber() + "'");
        String number = walk.issued().userNumber();
        List<Map<String, String>> all = new ArrayList<>(List.of(
                Map.of("numero", number, "reference", line.reference()),
                Map.of("numero", number, "reference", "REF-FAUX"),
                Map.of("numero", nobodysNumber(), "reference", line.reference()),
                Map.of("numero", other.issued().userNumber(), "reference", suspended.reference())));
        for (int i = 0; i < 6; i++) {
            all.add(Map.of("numero", number, "reference", "REF-FAUX" + i));
        }
        all.add(Map.of("numero", number, "reference", line.reference()));
        List<String> answers = all.stream().map(this::answerTo).distinct().toList();
        assertThat(answers).hasSize(1);

        PlainClient client = new PlainClient(portal);
        Page form = client.open(NUMBERS_ADDRESS);
        List<Long> right = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        for (int i = 0; i < 220; i++) {
            long first = timed(client, form, i % 2 == 0 ? number : nobodysNumber(), line.reference());
            long second = timed(client, form, i % 2 == 0 ? nobodysNumber() : number, line.reference());
            if (i >= 20) {
                right.add(i % 2 == 0 ? first : second);
                wrong.add(i % 2 == 0 ? second : first);
            }
        }
        // Two samples of one distribution are further apart than this once in fifteen thousand times.
        assertThat(Math.abs(Ranks.deviationsOfPairs(right, wrong))).isLessThan(4);
    }

    private static long timed(PlainClient client, Page form, String number, String reference) {
        long begin = System.nanoTime();
        Page answer = client.post(form, Map.of("numero", number, "reference", reference));
        long took = System.nanoTime() - begin;
        assertThat(answer.status()).isEqualTo(302);
        return took;
    }

    /** The whole answer but the reference, which is each time another. */
    private String answerTo(Map<String, String> typed) {
        PlainClient client = new PlainClient(portal);
        Page redirect = client.post(client.open(NUMBERS_ADDRESS), typed);
        Page page = client.open(redirect.location().orElseThrow());
        return redirect.status() + " " + page.status() + " "
                + REFERENCE.matcher(page.body()).replaceAll("…");
    }

    private Browser begin(Browser browser) {
        return browser.visit(portal.url("/probleme-de-connexion"))
                .isAt(HELP)
                .follow("Commencer")
                .isAt(SITUATION);
    }

    private static Browser give(Browser browser, String number, String reference) {
        return browser.fill("Numéro d'utilisateur", number)
                .fill("Référence de bailleur", untidy(reference))
                .press("Continuer")
                .isAt(ANSWER);
    }

    private Browser signIn(Browser browser, String loginName, String password) {
        return browser.visit(portal.url("/connexion"))
                .fill("Identifiant", loginName)
                .fill("Mot de passe", password)
                .press("Connexion");
    }

    private static void serves(Browser browser, boolean scripts, String name) {
        if (scripts) {
            Everybody.isServed(browser, name);
        }
    }

    /** As somebody types it who has it before him. */
    private static String untidy(String reference) {
        return " " + reference.toLowerCase(Locale.ROOT).replace("-", " . ").replace("ref", "réf");
    }

    private static LandlordLine byLetter() {
        return aLandlord()
                .withMail("")
                .with("canal", "courrier")
                .with("adresse_1", "1 rue des Essais")
                .with("code_postal", "69001")
                .with("commune", "Lyon")
                .with("numero_utilisateur", nobodysNumber());
    }

    private static String nobodysNumber() {
        return UserNumber.allocate(new SecureRandom()).value();
    }

    private static Map<String, String> replacing(Map<String, String> fields, String... namesAndValues) {
        Map<String, String> replaced = new HashMap<>(fields);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            replaced.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return replaced;
    }

    private ReceivedMail mail(String address, String subject) {
        return Eventually.get(
                "« " + subject + " » to " + address,
                () -> portal.mails().to(address).stream()
                        .filter(mail -> mail.subject().equals(subject))
                        .findFirst());
    }
}
