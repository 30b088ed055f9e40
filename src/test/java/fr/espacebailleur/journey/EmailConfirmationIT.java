package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail address is the holder's own once he typed the code that was mailed there; a change may be objected to. */
class EmailConfirmationIT {
    private static final String CODE_MAIL = "Votre code de confirmation";
    private static final String CHANGED = "L’adresse mail de votre compte a été changée";
    private static final String ADDRESS = "Votre adresse mail";
    private static final String OBJECTION = "Contester un changement d’adresse mail";
    private static final String REMINDER = "Votre adresse mail n’est pas encore confirmée";
    private static final String CONFIRM = "Confirmer mon adresse mail";
    private static final String SEND_AGAIN = "Renvoyer le code";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void confirmsTheAddressOfStepTwo(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).enter();
        String mistyped = anAddress();
        browser.isAt(Walk.INFORMATION)
                .fill("Prénom", "Lucienne")
                .fill("Adresse mail", mistyped)
                .press("Continuer")
                .isAt(Walk.CODE);
        assertThat(browser.text()).contains("Étape 2 sur 5", mistyped).doesNotContain(REMINDER);
        assertThat(browser.field("Code").getAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(browser.field("Code").getAttribute("inputmode")).isEqualTo("numeric");
        if (scripts) {
            Everybody.isServed(browser, "code-etape-2");
        }

        browser.press("Corriger l'adresse").isAt(Walk.INFORMATION);
        assertThat(browser.value("Adresse mail")).isEqualTo(mistyped);
        assertThat(browser.value("Prénom")).isEqualTo("Lucienne");
        String right = anAddress();
        browser.fill("Adresse mail", right).press("Continuer").isAt(Walk.CODE).reads(right);
        String code = code(right, 1);

        browser.forgetCookies();
        walk.enter();
        browser.isAt(Walk.CODE).press("Continuer").reads("Il manque le code");
        browser.fill("Code", wrong(code)).press("Continuer").reads("Ce n’est pas le bon code");
        if (scripts) {
            Everybody.isServed(browser, "code-etape-2-erreur");
        }
        browser.fill("Code", code.substring(0, 3) + " " + code.substring(3));
        browser.pressTwice("Continuer").isAt(Walk.PASSWORD);
        walk.choosePassword().acceptUsageRules().acceptTermsOfUse();
        assertThat(browser.isAt(Walk.HOME).text()).doesNotContain(REMINDER);
        assertThat(portal.log()).doesNotContain(right);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void remindsOnEachPageUntilTheAddressIsConfirmed(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        String address = anAddress();
        Walk walk = Walk.of(aLandlord(), portal, browser).enter();
        browser.isAt(Walk.INFORMATION).fill("Adresse mail", address).press("Continuer");
        browser.isAt(Walk.CODE).press("Plus tard").isAt(Walk.PASSWORD);
        assertThat(browser.text()).doesNotContain(REMINDER);
        walk.choosePassword().acceptUsageRules().acceptTermsOfUse();
        browser.isAt(Walk.HOME).reads(REMINDER);
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE).reads(REMINDER);
        if (scripts) {
            Everybody.isServed(browser, "rappel");
        }
        browser.follow(CONFIRM).isAt(Walk.CODE).reads(address);
        assertThat(browser.text()).doesNotContain(REMINDER);
        if (scripts) {
            Everybody.isServed(browser, "code");
        }
        browser.press("Plus tard").isAt(Walk.HOME).follow(CONFIRM).isAt(Walk.CODE);
        browser.press("Corriger l'adresse").isAt(ADDRESS).reads("Pas encore confirmée");
        if (scripts) {
            Everybody.isServed(browser, "adresse-mail-a-confirmer");
        }
        browser.follow(CONFIRM).isAt(Walk.CODE);
        makeOlder(address);
        browser.press(SEND_AGAIN).isAt(Walk.CODE).reads("Un nouveau code est en route");
        browser.fill("Code", code(address, 2)).press("Continuer").isAt(ADDRESS).reads("est confirmée");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        assertThat(browser.text()).doesNotContain(REMINDER);
        browser.visit(portal.url("/mon-compte/confirmer-l-adresse-mail")).isAt(ADDRESS);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void changesTheAddressAndUndoesItFromTheOneBefore(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        String after = anAddress();
        browser.isAt(Walk.HOME).visit(portal.url("/mon-compte/adresse-mail")).isAt(ADDRESS);
        assertThat(browser.main()).contains(walk.mail(), "Confirmée");
        browser.fill("Nouvelle adresse mail", after)
                .fill("Mot de passe actuel", "ce n'est pas le mien")
                .press("Recevoir un code")
                .reads("Ce n’est pas votre mot de passe");
        assertThat(browser.value("Nouvelle adresse mail")).isEqualTo(after);
        assertThat(browser.value("Mot de passe actuel")).isEmpty();
        if (scripts) {
            Everybody.isServed(browser, "adresse-mail-erreur");
        }
        browser.fill("Mot de passe actuel", walk.ownPassword())
                .press("Recevoir un code")
                .isAt(Walk.CODE)
                .reads(after);
        browser.visit(portal.url("/mon-compte/adresse-mail")).isAt(ADDRESS);
        assertThat(browser.main()).as("the one before is in force").contains(walk.mail(), after);
        browser.follow(CONFIRM).fill("Code", code(after, 1)).press("Continuer").isAt(ADDRESS);
        assertThat(browser.main()).contains(after).doesNotContain(walk.mail());

        ReceivedMail notice = mail(walk.mail(), CHANGED, 1);
        browser.forgetCookies();
        browser.visit(link(notice)).isAt(OBJECTION).reads("a été changée le");
        if (scripts) {
            Everybody.isServed(browser, "contester-un-changement");
        }
        browser.pressTwice("Contester ce changement");
        browser.visit(link(notice)).isAt(OBJECTION).reads("Ce lien n’est pas valable");
        if (scripts) {
            Everybody.isServed(browser, "contester-un-changement-ferme");
        }
        mail(after, "Un changement d’adresse mail a été contesté", 1);
        walk.signIn(walk.ownPassword());
        browser.reads("Il y a un problème");

        browser.visit(portal.url("/mot-de-passe-oublie")).fill("Adresse mail", walk.mail());
        browser.press("Recevoir un mot de passe provisoire").reads("Votre demande est enregistrée");
        ReceivedMail forgotten = mail(walk.mail(), "Votre nouveau mot de passe provisoire", 1);
        walk.signIn(forgotten.fact("Mot de passe provisoire").orElseThrow());
        browser.isAt(Walk.PASSWORD);
        assertThat(portal.log()).doesNotContain(token(notice)).doesNotContain(after);
    }

    @Test
    void saysWhatIsNextAfterAnObjection() {
        Browser browser = Browser.fresh();
        browser.visit(portal.url("/contester-un-changement?fait=retablie"))
                .isAt(OBJECTION)
                .reads("C’est fait");
        Everybody.isServed(browser, "contester-un-changement-fait");
        browser.visit(portal.url("/contester-un-changement?fait=caf"))
                .isAt(OBJECTION)
                .reads("un autre compte");
        Everybody.isServed(browser, "contester-un-changement-caf");
    }

    @Test
    void showsOneSamePageForEveryTokenThatDoesNotWork() {
        PlainClient client = new PlainClient(portal);
        String closed = client.open("/contester-un-changement").body();
        for (String token : List.of("x", "X".repeat(40), "%00", "%3Cscript%3E", "x".repeat(3000))) {
            Page page = client.open("/contester-un-changement?jeton=" + token);
            assertThat(page.status()).isEqualTo(200);
            assertThat(withoutAddress(page.body())).as(token).isEqualTo(withoutAddress(closed));
        }
        assertThat(client.cookies()).isEmpty();
    }

    @Test
    void takesACodeOnlyFromWhoeverIsSignedInAndOnlyForHisOwnAccount() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        String address = anAddress();
        Page code = walk.client().submit(walk.page(), Map.of("mail", address));
        assertThat(code.heading()).isEqualTo(Walk.CODE);
        for (String typed : List.of("", "123", "1234567", "abcdef", "12345\u0000", "9".repeat(10_000))) {
            Page answer = walk.client().submit(code, Map.of("code", typed));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.heading()).isEqualTo(Walk.CODE);
            assertThat(answer.body()).contains("Il y a un problème");
        }
        assertThat(new PlainClient(portal).open("/mon-compte/adresse-mail").heading())
                .isEqualTo("Se connecter");
        assertThat(walk.client().open("/mon-compte/adresse-mail").heading()).isEqualTo(Walk.CODE);
        assertThat(walk.client().open("/premiere-connexion/mot-de-passe").heading())
                .isEqualTo(Walk.CODE);

        PlainWalk other = PlainWalk.of(aLandlord(), portal).enter();
        Page othersCode = other.client().submit(other.page(), Map.of("mail", anAddress()));
        String mailed = code(address, 1);
        assertThat(other.client().submit(othersCode, Map.of("code", mailed)).body())
                .contains("Ce n’est pas le bon code");
        assertThat(walk.client().submit(code, Map.of("code", mailed)).heading()).isEqualTo(Walk.PASSWORD);
        Page yesterdays = walk.client().submit(code, Map.of("code", mailed));
        assertThat(yesterdays.heading()).isEqualTo(Walk.PASSWORD);
        assertThat(yesterdays.body()).contains("Cette étape était déjà faite");
    }

    @Test
    void tellsOfANewCodeOnlyWhenThereIsOne() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        String address = anAddress();
        Page code = walk.client().submit(walk.page(), Map.of("mail", address));
        assertThat(walk.client().press(code, "renvoyer").body())
                .contains("Un code vient déjà d’être demandé")
                .doesNotContain("Un nouveau code est en route");
        assertThat(code(address, 1))
                .as("mailed before another one takes its place")
                .isNotEmpty();
        makeOlder(address);
        assertThat(walk.client().press(code, "renvoyer").body()).contains("Un nouveau code est en route");
        portal.execute("update email_code set asked = 10, asked_at = asked_at - interval '1 minute' where address = '"
                + address + "'");
        Page enough = walk.client().press(code, "renvoyer");
        assertThat(enough.heading()).isEqualTo(Walk.CODE);
        assertThat(enough.body())
                .contains("Vous avez déjà demandé beaucoup de codes aujourd’hui", "le dernier reçu")
                .doesNotContain("est en route");
        assertThat(walk.client().submit(code, Map.of("code", code(address, 2))).heading())
                .isEqualTo(Walk.PASSWORD);
    }

    /** As when an agent corrected the address meanwhile, or another window dropped the code. */
    @Test
    void asksForANewCodeWhereNoneIsAwaited() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        String address = anAddress();
        Page code = walk.client().submit(walk.page(), Map.of("mail", address));
        String dropped = code(address, 1);
        portal.execute("update email_code set address = null, asked_at = null, hash = null, expires_at = null"
                + " where address = '" + address + "'");
        Page refused = walk.client().submit(code, Map.of("code", dropped));
        assertThat(refused.heading()).isEqualTo(Walk.CODE);
        assertThat(refused.body()).contains("Aucun code n’est en attente", "reste à confirmer");
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        PlainWalk one = PlainWalk.of(aLandlord(), portal).complete();
        PlainWalk other = PlainWalk.of(aLandlord(), portal).complete();
        Page answer = other.client()
                .submit(
                        other.client().open("/mon-compte/adresse-mail"),
                        Map.of("mail", one.mail(), "mot-de-passe", other.ownPassword()));
        assertThat(answer.body()).contains("déjà celle d’un autre compte");
        assertThat(answer.fields()).containsEntry("mail", one.mail()).containsEntry("mot-de-passe", "");
    }

    private static String anAddress() {
        return "titulaire-" + LandlordLine.anything() + "@exemple.fr";
    }

    private static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private void makeOlder(String address) {
        portal.execute(
                "update email_code set asked_at = asked_at - interval '1 minute' where address = '" + address + "'");
    }

    private String code(String address, int which) {
        return mail(address, CODE_MAIL, which).fact("Code").orElseThrow();
    }

    /** The first, the second … of its subject that came to this address. */
    private ReceivedMail mail(String address, String subject, int which) {
        return Eventually.get(
                "« " + subject + " » to " + address,
                () -> portal.mails().to(address).stream()
                        .filter(mail -> mail.subject().equals(subject))
                        .skip(which - 1L)
                        .findFirst());
    }

    private static String link(ReceivedMail notice) {
        return Pattern.compile("http\\S+/contester-un-changement\\?jeton=\\w+")
                .matcher(notice.text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String token(ReceivedMail notice) {
        String link = link(notice);
        return link.substring(link.indexOf('=') + 1);
    }

    /** The page names its own address in the form that nobody sees here. */
    private static String withoutAddress(String body) {
        return body.replaceAll("action=\"[^\"]*\"", "");
    }
}
