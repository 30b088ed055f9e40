package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with pages in practice, by accident or on purpose: nothing of it opens a door or ends in a failure. */
class TrapsIT {
    private static final List<String> STEPS = List.of(
            "/premiere-connexion/vos-informations",
            "/premiere-connexion/confirmer-l-adresse-mail",
            "/premiere-connexion/mot-de-passe",
            "/premiere-connexion/regles-d-usage",
            "/premiere-connexion/conditions-d-utilisation");

    private static final List<String> PUBLIC = List.of(
            "/",
            "/connexion",
            "/mot-de-passe-oublie",
            "/contester-un-changement",
            "/probleme-de-connexion",
            "/demande-d-aide",
            "/premiere-connexion",
            "/acceptation-refusee",
            "/page-expiree",
            "/identifiants-renvoyes",
            "/accessibilite",
            "/donnees-personnelles",
            "/plan-du-site",
            "/trouver-votre-numero-d-utilisateur",
            "/role-d-administrateur");

    private static final List<String> FLOW_QUERIES = List.of(
            "?jfwid=inconnu",
            "?jftfdi=&jffi=premiere-connexion",
            "?jftfdi=x",
            "?jftfdi=x&jffi=premiere-connexion",
            "?jftfdi=premiere-connexion&jffi=terminee",
            "?jftfdi=jakarta.faces.flow.NullFlow&jffi=x",
            "?%6Aftfdi=x",
            "?jffi=x",
            "?jftfdi",
            "?jakarta.faces.RenderKitId=x",
            "?Faces-Request=partial/ajax",
            "?Faces-Request=partial/ajax&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=@none",
            "?faces-redirect=true&includeViewParams=true");

    private static final List<String> ADDRESSES_ELSEWHERE = List.of(
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/%0d%0aSet-Cookie:x=y",
            "/\r\nLocation: https://evil.example",
            "evil.example",
            "///evil.example",
            "/%5cevil.example",
            "");

    private static final String REFUSED = "L’identifiant ou le mot de passe n’est pas le bon";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void leadsAnyStepAddressToTheStepThatIsDue() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        eachStepAddressLeadsTo(walk, Walk.INFORMATION);
        walk.resume().giveInformation();
        eachStepAddressLeadsTo(walk, Walk.PASSWORD);
        walk.resume().choosePassword();
        eachStepAddressLeadsTo(walk, Walk.USAGE_RULES);
        walk.resume().accept();
        eachStepAddressLeadsTo(walk, Walk.TERMS_OF_USE);
        walk.resume().accept();
        eachStepAddressLeadsTo(walk, Walk.HOME);
    }

    private static void eachStepAddressLeadsTo(PlainWalk walk, String heading) {
        for (String step : STEPS) {
            for (String query : FLOW_QUERIES) {
                Page page = walk.client().open(step + query);
                assertThat(page.status()).as(step + query).isEqualTo(200);
                assertThat(page.heading()).as(step + query).isEqualTo(heading);
            }
            assertThat(walk.client().open(step).heading()).as(step).isEqualTo(heading);
        }
        Page entered = walk.client().open("/premiere-connexion");
        assertThat(entered.heading()).isEqualTo(heading);
        assertThat(entered.body())
                .as("welcomed when it was done, not each time")
                .doesNotContain("est terminée");
    }

    @Test
    void letsNobodyBehindTheDoorBeforeTheFifthStep() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.INFORMATION);
        walk.giveInformation();
        assertThat(walk.client().open("/espace-bailleur?x=1").heading()).isEqualTo(Walk.PASSWORD);
        walk.choosePassword().accept();
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.TERMS_OF_USE);
        assertThat(walk.client().open("/?bienvenue=oui").body()).doesNotContain("est terminée");
        walk.accept();
        assertThat(walk.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/espace-bailleur",
                "/espace-bailleur/",
                "/espace-bailleur;x=1",
                "/%65space-bailleur",
                "/espace-bailleur.xhtml",
                "/espace-bailleur.%78html",
                "/espace-bailleur.XHTML",
                "//espace-bailleur",
                "/./espace-bailleur",
                "/statique/../espace-bailleur",
                "/statique/..;/espace-bailleur",
                "/premiere-connexion/../espace-bailleur",
                "/premiere-connexion;/mot-de-passe",
                "/premiere-connexion/mot-de-passe",
                "/premiere-connexion/mot-de-passe.xhtml"
            })
    void showsAStrangerNothingWhateverHeTypes(String address) {
        Page page = new PlainClient(portal).open(address);
        assertThat(page.status()).isLessThan(500);
        assertThat(page.body()).doesNotContain("Votre compte</h2>").doesNotContain("Nouveau mot de passe");
        assertThat(page.heading())
                .isIn(
                        "Se connecter",
                        "Cette page n’existe pas",
                        "Cette demande n’est pas comprise",
                        Walk.HOME,
                        Walk.SIGN_IN);
    }

    @Test
    void survivesForgedFlowParametersOnEveryPage() {
        PlainClient stranger = new PlainClient(portal);
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        for (String query : FLOW_QUERIES) {
            for (String path : PUBLIC) {
                assertThat(stranger.open(path + query).status())
                        .as(path + query)
                        .isEqualTo(200);
                assertThat(walk.client().open(path + query).status())
                        .as(path + query)
                        .isEqualTo(200);
            }
            assertThat(walk.client().open("/espace-bailleur" + query).heading()).isEqualTo(Walk.LANDLORD_SPACE);
        }
        assertThat(stranger.cookies()).isEmpty();
    }

    @Test
    void survivesForgedFlowParametersInAForm() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        for (Map<String, String> forged : List.of(
                Map.of("jftfdi", "x"),
                Map.of("jftfdi", "", "jffi", "premiere-connexion"),
                Map.of("jftfdi", "premiere-connexion", "jffi", "terminee"))) {
            Map<String, String> withoutName = replacing(forged, "nom", "");
            Page answer = walk.client().submit(walk.client().open("/premiere-connexion"), withoutName);
            assertThat(answer.status()).as(forged.toString()).isEqualTo(200);
            assertThat(answer.heading()).isEqualTo(Walk.INFORMATION);
            PlainClient stranger = new PlainClient(portal);
            assertThat(stranger.submit(stranger.open("/connexion"), forged).status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/connexion.xhtml",
                "/connexion.%78html",
                "/connexion.xhtml;x=1",
                "/connexion.xhtml;/",
                "/connexion.xhtml%3B/",
                "/premiere-connexion.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/modeles/portail.xhtml",
                "/META-INF/MANIFEST.MF",
                "/jakarta.faces.resource/jakarta.faces/faces.js.xhtml",
                "/jakarta.faces.resource/faces.js.xhtml;/?ln=jakarta.faces",
                "/premiere-connexion/",
                "/erreurs"
            })
    void knowsNoAddressThatNamesAFile(String address) {
        Page page = new PlainClient(portal).get(address);
        assertThat(page.status()).isIn(301, 302, 404);
        if (page.status() == 404) {
            assertThat(page.heading()).isEqualTo("Cette page n’existe pas");
        }
    }

    /** Whoever follows a stranger's link would be in the stranger's account, and write there what is his own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-compte;session=",
                "/mon-compte;x=1;session=",
                "/mon-compte%3Bsession=",
                "/mon-compte%3bsession=",
                "/mon-compte/;session=",
                "/espace-bailleur;session=",
                "/premiere-connexion;session=",
                "/premiere-connexion/vos-informations;session=",
                "/connexion;session=",
                "/;session="
            })
    void entersNoSessionThatAnAddressNames(String address) {
        PlainWalk another = AnotherLandlord.OF_ALL_TESTS;
        String named = address + sessionCookie(another);
        PlainClient stranger = new PlainClient(portal);
        Page toStranger = stranger.open(named);
        assertThat(toStranger.heading()).isIn("Se connecter", "Cette page n’existe pas");
        Page toAnybodySignedIn =
                PlainWalk.of(aLandlord(), portal).enter().client().open(named);
        assertThat(toAnybodySignedIn.heading())
                .as("his own")
                .isIn(Walk.INFORMATION, Walk.HOME, "Se connecter", "Cette page n’existe pas");
        for (Page answer : List.of(toStranger, toAnybodySignedIn)) {
            assertThat(answer.body())
                    .doesNotContain(another.issued().userNumber())
                    .doesNotContain(another.mail());
        }
        Page posted = stranger.send(PlainClient.form(stranger.request(named), Map.of("connexion", "Connexion")));
        assertThat(posted.status()).isIn(302, 404);
        assertThat(stranger.cookies()).isEmpty();
        assertThat(another.client().get("/mon-compte").status()).isEqualTo(200);
    }

    /** One who has completed his first connection, and whose session goes on. */
    private static final class AnotherLandlord {
        private static final PlainWalk OF_ALL_TESTS =
                PlainWalk.of(aLandlord(), PortalProcess.shared()).complete();
    }

    /** What everybody gets is drawn once: {@link fr.espacebailleur.platform.PagesForStrangers}. */
    @Test
    void drawsThePagesOfAllForNobodyWhateverTheFirstOneToAskSays() {
        try (PortalProcess unvisited = PortalProcess.on("pages-de-tous").start()) {
            PlainClient first = new PlainClient(unvisited);
            Page partial = first.send(first.request("/").header("Faces-Request", "partial/ajax"));
            assertThat(partial.heading()).isEqualTo(Walk.HOME);
            Page inOtherLetters = first.send(
                    first.request("/premiere-connexion").header("Content-Type", "text/html; charset=ISO-8859-1"));
            assertThat(inOtherLetters.status()).isEqualTo(200);
            Page asXhtml = first.send(first.request("/premiere-connexion")
                    .header("Accept", "application/xhtml+xml")
                    .header("Accept-Language", "en")
                    .header("Accept-Charset", "ISO-8859-1")
                    .header("User-Agent", "<i>"));
            assertThat(asXhtml.heading()).isEqualTo(Walk.SIGN_IN);
            PlainClient everybody = new PlainClient(portal);
            for (String path : List.of("/", "/premiere-connexion", "/connexion")) {
                Page page = new PlainClient(unvisited).get(path);
                assertThat(page.body()).isEqualTo(everybody.get(path).body());
                assertThat(page.header("Content-Type")).contains("text/html;charset=UTF-8");
            }
        }
    }

    @Test
    void changesNothingWhenAnOlderStepIsSentAgain() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        Page information = walk.page();
        walk.giveInformation();
        Page password = walk.page();
        Page again = walk.client().submit(information, replacing(walk.information(), "nom", "Autre"));
        assertThat(again.heading()).isEqualTo(Walk.PASSWORD);
        assertThat(again.body()).contains("Cette étape était déjà faite");
        assertThat(lastName(walk)).isEqualTo("Essai");

        walk.choosePassword();
        String other = Walk.aPassphrase();
        Page passwordAgain = walk.client().submit(password, Map.of("nouveau", other, "confirmation", other));
        assertThat(passwordAgain.heading()).isEqualTo(Walk.USAGE_RULES);
        assertThat(passwordAgain.body()).contains("Cette étape était déjà faite");
        assertThat(signInElsewhere(walk, other).heading()).isEqualTo("Se connecter");
        assertThat(signInElsewhere(walk, walk.ownPassword()).heading()).isEqualTo(Walk.USAGE_RULES);
    }

    @Test
    void leadsBackAndForwardOfTheBrowserToTheStepThatIsDue() {
        Browser browser = Browser.fresh();
        Walk.of(aLandlord(), portal, browser).enter().giveInformation();
        browser.isAt(Walk.PASSWORD).back().isAt(Walk.PASSWORD);
        browser.visit(portal.url("/premiere-connexion/conditions-d-utilisation"))
                .isAt(Walk.PASSWORD);
        browser.reload().isAt(Walk.PASSWORD);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void takesADoubleClickForOne(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).enter();
        browser.isAt(Walk.INFORMATION).pressTwice("Continuer").isAt(Walk.PASSWORD);
        browser.fill("Nouveau mot de passe", walk.ownPassword())
                .fill("Confirmez le mot de passe", walk.ownPassword())
                .pressTwice("Continuer")
                .isAt(Walk.USAGE_RULES);
        browser.check(Walk.ACCEPT_USAGE_RULES).pressTwice("Continuer").isAt(Walk.TERMS_OF_USE);
        browser.check(Walk.ACCEPT_TERMS_OF_USE).pressTwice("Terminer").isAt(Walk.HOME);
        assertThat(consents(walk.issued().userNumber())).isEqualTo(2);
    }

    @Test
    void doesAStepOnceThoughItComesSeveralTimesAtTheSameInstant() {
        PlainWalk walk = PlainWalk.of(anOrganisation(), portal).enter();
        Map<String, String> information = replacing(walk.information(), "fonction", "gérante");
        allAtOnce(walk, information);
        assertThat(walk.client().open(STEPS.get(0)).heading()).isEqualTo(Walk.PASSWORD);
        walk.signIn("/connexion", walk.issued().password());
        allAtOnce(walk, walk.password());
        walk.signIn("/connexion", walk.ownPassword());
        assertThat(walk.page().heading()).isEqualTo(Walk.USAGE_RULES);
        allAtOnce(walk, Map.of("accepte", "on"));
        walk.signIn("/connexion", walk.ownPassword());
        assertThat(walk.page().heading()).isEqualTo(Walk.TERMS_OF_USE);
        allAtOnce(walk, Map.of("accepte", "on"));
        assertThat(walk.client().open(STEPS.get(0)).heading()).isEqualTo(Walk.HOME);
        assertThat(consents(walk.issued().userNumber())).isEqualTo(2);
    }

    private static void allAtOnce(PlainWalk walk, Map<String, String> filled) {
        List<PlainClient> windows = IntStream.range(0, 4)
                .mapToObj(number -> walk.client().secondWindow())
                .toList();
        List<CompletableFuture<Page>> answers = windows.stream()
                .map(window -> CompletableFuture.supplyAsync(() -> window.post(walk.page(), filled)))
                .toList();
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
    }

    @Test
    void goesOnWithTwoWindowsAtDifferentSteps() {
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(aLandlord(), portal, browser).enter();
        Browser.Window first = browser.isAt(Walk.INFORMATION).newWindow();
        browser.visit(portal.url("/premiere-connexion"));
        walk.giveInformation().choosePassword();
        browser.isAt(Walk.USAGE_RULES);
        browser.turnTo(first).fill("Nom", "Autre").press("Continuer").isAt(Walk.USAGE_RULES);
        browser.reads("Cette étape était déjà faite");
        walk.acceptUsageRules().acceptTermsOfUse();
        browser.isAt(Walk.HOME);
        assertThat(lastName(walk.issued().userNumber())).isEqualTo("Essai");
    }

    @ParameterizedTest(name = "cookie forged: {0}")
    @ValueSource(booleans = {true, false})
    void offersToSignInAgainWhenTheSessionHasEnded(boolean forged) {
        Browser browser = Browser.fresh();
        Walk walk = Walk.of(aLandlord(), portal, browser).enter().giveInformation();
        browser.isAt(Walk.PASSWORD);
        if (forged) {
            browser.replaceSessionCookie("0123456789abcdef0123456789ab");
        } else {
            browser.forgetCookies();
        }
        browser.fill("Nouveau mot de passe", walk.ownPassword())
                .fill("Confirmez le mot de passe", walk.ownPassword())
                .press("Continuer")
                .isAt("Se connecter");
        walk.identify(walk.issued().password());
        browser.isAt(Walk.PASSWORD);
    }

    @Test
    void readsAFormWhateverItSaysOfItsStateAsOneDrawnByAnotherVersion() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        Map<String, String> refused = replacing(walk.information(), "mail", "", "nom", "Retapé-Nulle-Part");
        for (String state : List.of("1:1", "", "x", "stateless", "-1234567890123456789:1234567890123456789")) {
            Page answer = walk.client().submit(walk.page(), replacing(refused, "jakarta.faces.ViewState", state));
            assertThat(answer.status()).as(state).isEqualTo(200);
            assertThat(answer.heading()).as(state).isEqualTo(Walk.INFORMATION);
            assertThat(answer.body()).as(state).contains("Il y a un problème").contains("Retapé-Nulle-Part");
        }
        assertThat(walk.client().open("/premiere-connexion").heading()).isEqualTo(Walk.INFORMATION);
    }

    @Test
    void endsASessionOfOlderCredentials() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        portal.execute("update credential set credentials_version = credentials_version + 1 where account_id ="
                + " (select id from account where user_number = '"
                + walk.issued().userNumber() + "')");
        Page page = walk.client().open("/espace-bailleur");
        assertThat(page.heading()).isEqualTo("Se connecter");
        assertThat(page.body()).contains("Votre session est terminée");
        assertThat(walk.client().open("/").body()).doesNotContain("Se déconnecter");
    }

    @Test
    void showsNothingAfterSignOutAndBack() {
        Browser browser = Browser.fresh();
        Walk.of(aLandlord(), portal, browser).complete();
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.LANDLORD_SPACE);
        browser.open("Jeanne Essai").press("Se déconnecter").reads("Vous êtes déconnecté");
        browser.back().isAt("Se connecter");
        assertThat(browser.text()).doesNotContain("Essai");
    }

    @Test
    void forbidsToKeepAnyPageBehindTheDoor() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        for (String path : List.of("/", "/espace-bailleur", "/connexion", "/premiere-connexion")) {
            assertThat(walk.client().get(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void neverWritesAFormIntoAnotherAccountThatSignedInMeanwhile() {
        PlainWalk first = PlainWalk.of(aLandlord(), portal).enter();
        PlainWalk second = PlainWalk.of(aLandlord().named("Renée", "Seconde"), portal);
        Page formOfFirst = first.page();
        Page inSecondWindow = first.client()
                .submit(
                        first.client().open("/connexion"),
                        Map.of(
                                "identifiant", second.issued().loginName(),
                                "mot-de-passe", second.issued().password()));
        assertThat(inSecondWindow.heading()).isEqualTo(Walk.INFORMATION);

        Page answer = first.client().submit(formOfFirst, first.information());
        assertThat(answer.heading()).isIn("Cette page était celle d’un autre compte", Walk.INFORMATION);
        assertThat(lastName(second)).isEqualTo("Seconde");
        assertThat(first.client().open("/premiere-connexion").heading()).isEqualTo(Walk.INFORMATION);
        assertThat(portal.count("select count(*) from account where email = '" + first.mail() + "'"))
                .isZero();
    }

    @Test
    void acceptsNoTextThatWasNotShown() {
        PlainWalk walk =
                PlainWalk.of(aLandlord(), portal).enter().giveInformation().choosePassword();
        for (String shown : List.of("0".repeat(64), "", "x".repeat(10_000), "\u0000\u0001\r\n", "' or 1=1 --")) {
            Page answer = walk.client().submit(walk.page(), Map.of("accepte", "on", "texte-lu", shown));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.heading()).isEqualTo(Walk.USAGE_RULES);
            assertThat(answer.body()).contains("Ce document a changé depuis que vous avez ouvert la page");
        }
        assertThat(consents(walk.issued().userNumber())).isZero();
        assertThat(walk.accept().page().heading()).isEqualTo(Walk.TERMS_OF_USE);
    }

    @Test
    void refusesWhateverIsTooLongOrInvisible() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        for (String typed : List.of("x".repeat(10_000), "a\u0000b", "a\r\nb\tc", "😀😀😀", "<script>", "'; --")) {
            for (String field : List.of("nom", "prenom", "mail", "telephone", "civilite")) {
                Page answer = walk.client().submit(walk.page(), replacing(walk.information(), field, typed));
                assertThat(answer.status()).as(field).isEqualTo(200);
                assertThat(answer.heading()).as(field + typed).isEqualTo(Walk.INFORMATION);
                assertThat(answer.body()).as(field).doesNotContain("<script>").contains("Il y a un problème");
            }
            PlainClient stranger = new PlainClient(portal);
            Page answer = stranger.submit(
                    stranger.open("/connexion"), Map.of("identifiant", typed, "mot-de-passe", typed, "retour", typed));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(REFUSED);
        }
        walk.giveInformation();
        for (String typed : List.of("x".repeat(10_000), "a\u0000b", "")) {
            Page answer = walk.client().submit(walk.page(), Map.of("nouveau", typed, "confirmation", typed));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.heading()).isEqualTo(Walk.PASSWORD);
        }
    }

    @Test
    void survivesAFormWithoutItsFields() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        Map<String, String> bare = new HashMap<>(walk.page().fields());
        bare.keySet().removeAll(List.of("nom", "prenom", "mail", "telephone", "civilite"));
        PlainClient client = walk.client();
        Page answer = client.send(PlainClient.form(client.request(walk.page().action()), bare));
        assertThat(answer.status()).isLessThan(500);

        Page partial = client.send(
                PlainClient.form(client.request(walk.page().action()), bare).header("Faces-Request", "partial/ajax"));
        assertThat(partial.status()).isLessThan(500);
        assertThat(partial.body()).doesNotContain("Exception");
        PlainClient stranger = new PlainClient(portal);
        assertThat(stranger.send(PlainClient.form(stranger.request("/connexion"), Map.of()))
                        .status())
                .isLessThan(500);
    }

    /** A link on another site comes with the session's cookie. */
    @Test
    void takesNoFormThatIsWrittenIntoAnAddress() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        doesNothingByItsAddress(walk, walk.information());
        walk.giveInformation();
        doesNothingByItsAddress(walk, walk.password());
        walk.choosePassword();
        doesNothingByItsAddress(walk, Map.of("accepte", "on"));
        walk.accept();
        doesNothingByItsAddress(walk, Map.of("accepte", "on"));
        walk.accept();
        assertThat(walk.page().heading()).isEqualTo(Walk.HOME);
    }

    private static void doesNothingByItsAddress(PlainWalk walk, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(walk.page().fields());
        fields.putAll(typed);
        fields.put("jakarta.faces.ViewState", "stateless");
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String heading = walk.page().heading();
        Page answer = walk.client()
                .send(walk.client().request(walk.page().action() + "?" + query).header("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.heading()).isEqualTo(heading);
        assertThat(walk.client().open("/premiere-connexion").heading()).isEqualTo(heading);
    }

    @Test
    void refusesAFormThatIsSentFromAnotherSite() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        List<Map<String, String>> elsewhere = List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "http://localhost:1"));
        for (Map<String, String> headers : elsewhere) {
            for (String path : List.of(
                    "/connexion",
                    "/deconnexion",
                    "/premiere-connexion",
                    walk.page().action())) {
                HttpRequest.Builder request = PlainClient.form(
                        walk.client().request(path), walk.page().fields());
                headers.forEach(request::header);
                Page answer = walk.client().send(request);
                assertThat(answer.status()).as(path + headers).isEqualTo(403);
                StrangerIT.isOurErrorPage(answer);
            }
        }
        assertThat(walk.client().open("/premiere-connexion").heading()).isEqualTo(Walk.INFORMATION);
    }

    @Test
    void leadsToThePageThatWasAskedForAfterSignIn() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        walk.client().forgetCookies();
        Page asked = walk.client().open("/espace-bailleur?mois=07&annee=2026");
        assertThat(asked.heading()).isEqualTo("Se connecter");
        assertThat(asked.body()).contains("Connectez-vous pour voir la page que vous avez demandée");
        Page wrong =
                walk.client().submit(asked, Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", "faux"));
        Page right = walk.client()
                .submit(wrong, Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", walk.ownPassword()));
        assertThat(right.heading()).isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(right.address()).endsWith("/espace-bailleur?mois=07&annee=2026");
    }

    @Test
    void leadsNowhereElseAfterSignIn() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal);
        for (String forged : ADDRESSES_ELSEWHERE) {
            Page form = walk.client().open("/connexion?retour=" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
            Page answer = walk.client()
                    .post(
                            form,
                            Map.of(
                                    "identifiant", walk.issued().loginName(),
                                    "mot-de-passe", walk.issued().password(),
                                    "retour", forged));
            assertThat(answer.status()).as(forged).isEqualTo(302);
            String location = portal.address("/connexion")
                    .resolve(answer.location().orElseThrow())
                    .toString();
            assertThat(location).as(forged).startsWith(portal.url("/")).doesNotStartWith(portal.url("//"));
            assertThat(answer.header("Set-Cookie").orElse("")).as(forged).doesNotContain("x=y");
        }
    }

    @Test
    void answersTheSameToWrongUnknownExpiredAndEmpty() {
        PlainWalk known = PlainWalk.of(aLandlord(), portal);
        PlainWalk expired = PlainWalk.of(aLandlord(), portal);
        portal.execute("update credential set expires_at = now() - interval '1 minute' where account_id ="
                + " (select id from account where user_number = '"
                + expired.issued().userNumber() + "')");
        String loginName = known.issued().loginName();
        String nobodys = LoginName.allocate(new SecureRandom()).printed();

        String wrong = answerTo(loginName, "un mot de passe faux");
        assertThat(wrong).contains(REFUSED);
        assertThat(answerTo(nobodys, "un mot de passe faux")).isEqualTo(wrong);
        assertThat(answerTo(nobodys, "")).isEqualTo(wrong);
        assertThat(answerTo(loginName, "")).isEqualTo(wrong);
        assertThat(answerTo(expired.issued().loginName(), "un mot de passe faux"))
                .isEqualTo(wrong);
        assertThat(answerTo(loginName, "x".repeat(5000))).isEqualTo(wrong);
        assertThat(answerTo("", "")).contains(REFUSED);
    }

    /** The whole answer but what was typed into it. */
    private String answerTo(String loginName, String password) {
        PlainClient stranger = new PlainClient(portal);
        Page answer =
                stranger.post(stranger.open("/connexion"), Map.of("identifiant", loginName, "mot-de-passe", password));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        return loginName.isEmpty() ? answer.body() : answer.body().replace(loginName, "…");
    }

    @Test
    void delaysFurtherAttemptsAfterFiveFailures() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String loginName = walk.issued().loginName();
        String wrong = "";
        for (int i = 0; i < 5; i++) {
            wrong = answerTo(loginName, "un mot de passe faux");
        }
        assertThat(answerTo(loginName, walk.ownPassword())).isEqualTo(wrong);
        portal.execute("update throttle set next_attempt_at = now() - interval '1 second' where subject = '"
                + Sha256.of(loginName.replace("-", "")) + "'");
        PlainClient client = new PlainClient(portal);
        assertThat(client.submit(
                                client.open("/connexion"),
                                Map.of("identifiant", loginName, "mot-de-passe", walk.ownPassword()))
                        .heading())
                .isEqualTo(Walk.LANDLORD_SPACE);
    }

    @Test
    void givesEachSignInASessionOfItsOwn() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal);
        Page forged = walk.client()
                .send(PlainClient.form(
                                walk.client().request("/connexion"),
                                replacing(
                                        walk.client().open("/connexion").fields(),
                                        "identifiant",
                                        walk.issued().loginName(),
                                        "mot-de-passe",
                                        walk.issued().password()))
                        .header("Cookie", "session=0123456789abcdef0123456789ab"));
        assertThat(forged.header("Set-Cookie").orElseThrow()).doesNotContain("0123456789abcdef0123456789ab");

        walk.enter();
        String first = sessionCookie(walk);
        walk.client().open("/connexion");
        walk.signIn("/connexion", walk.issued().password());
        String second = sessionCookie(walk);
        assertThat(second).isNotEqualTo(first);
    }

    private static String sessionCookie(PlainWalk walk) {
        assertThat(walk.client().cookies()).allMatch(HttpCookie::isHttpOnly);
        List<HttpCookie> sessions = walk.client().cookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .toList();
        assertThat(sessions).hasSize(1);
        return sessions.get(0).getValue();
    }

    @Test
    void refusesMethodsThatNobodyNeeds() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        PlainClient stranger = new PlainClient(portal);
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "GARBAGE")) {
            for (String path : List.of("/", "/connexion", "/deconnexion", "/statique/portail.css")) {
                isRefused(stranger, method, path);
            }
            isRefused(walk.client(), method, "/espace-bailleur");
        }
    }

    private static void isRefused(PlainClient client, String method, String path) {
        Page answer = client.send(client.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).as(method + path).isIn(403, 405, 501);
        StrangerIT.isOurErrorPage(answer);
    }

    @Test
    void saysWithAPageOfOursThatSomethingBroke() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        portal.execute("alter table landlord rename to landlord_away");
        try {
            Page answer = walk.client().get("/espace-bailleur");
            assertThat(answer.status()).isEqualTo(500);
            StrangerIT.isOurErrorPage(answer);
        } finally {
            portal.execute("alter table landlord_away rename to landlord");
        }
        assertThat(walk.client().get("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 20_000, 200_000})
    void survivesAnAddressOfAnyLength(int length) {
        Page answer = new PlainClient(portal).get("/connexion?retour=/" + "x".repeat(length));
        assertThat(answer.status()).isIn(200, 400, 413, 414, 431);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara");
    }

    /** Behind a proxy that ends TLS the server does not know its own address. */
    @Test
    void redirectsWithoutNamingTheServer() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).enter();
        for (String path : List.of("/espace-bailleur", "/premiere-connexion", "/index", "/deconnexion")) {
            assertThat(walk.client().get(path).location().orElseThrow())
                    .as(path)
                    .startsWith("/");
            assertThat(new PlainClient(portal).get(path).location().orElse("/"))
                    .as(path)
                    .startsWith("/");
        }
    }

    @Test
    void letsBrowsersKeepForEverWhatIsNamedByItsContent() {
        PlainClient stranger = new PlainClient(portal);
        Matcher styleSheet = Pattern.compile("/statique/portail[.]css[?]v=[0-9a-f]{8}")
                .matcher(stranger.get("/connexion").body());
        assertThat(styleSheet.find()).isTrue();
        Page kept = stranger.send(stranger.request(styleSheet.group()).header("Accept-Encoding", "gzip"));
        assertThat(kept.header("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(kept.header("Content-Encoding")).contains("gzip");
        Page ofAnotherVersion = stranger.get("/statique/portail.css?v=00000000");
        assertThat(ofAnotherVersion.header("Cache-Control")).contains("no-cache");
        assertThat(ofAnotherVersion.header("Content-Encoding")).isEmpty();
        assertThat(ofAnotherVersion.body()).contains("--ground:");
        String tag = ofAnotherVersion.header("ETag").orElseThrow();
        Page again = stranger.send(stranger.request("/statique/portail.css").header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
    }

    private long consents(String userNumber) {
        return portal.count("select count(*) from consent join account on account.id = account_id where user_number = '"
                + userNumber + "'");
    }

    private String lastName(PlainWalk walk) {
        return lastName(walk.issued().userNumber());
    }

    private String lastName(String userNumber) {
        return portal.text("select last_name from account where user_number = '" + userNumber + "'");
    }

    private static Map<String, String> replacing(Map<String, String> fields, String... namesAndValues) {
        Map<String, String> replaced = new HashMap<>(fields);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            replaced.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return replaced;
    }

    /** Signs in once more, with no cookie of before. */
    private Page signInElsewhere(PlainWalk walk, String password) {
        PlainClient elsewhere = new PlainClient(portal);
        return elsewhere.submit(
                elsewhere.open("/connexion"),
                Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", password));
    }
}
