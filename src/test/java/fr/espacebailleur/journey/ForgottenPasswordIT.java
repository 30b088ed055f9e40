package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.Ranks;
import fr.espacebailleur.testing.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Mot de passe oublié »: back in by mail, without anybody learning who has an account. */
class ForgottenPasswordIT {
    private static final String FORGOTTEN = "Mot de passe oublié";
    private static final String RECEIVE = "Recevoir un mot de passe provisoire";
    private static final String ANSWER = "Votre demande est enregistrée";
    private static final String PROVISIONAL = "Mot de passe provisoire";
    private static final String SENT = "Votre nouveau mot de passe provisoire";
    private static final String CHANGED = "Votre mot de passe a été changé";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void letsInAgainWhoeverForgotHisPassword(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser).complete();
        browser.isAt(Walk.HOME).forgetCookies();
        browser.visit(portal.url("/connexion"))
                .isAt("Se connecter")
                .follow(FORGOTTEN)
                .isAt(FORGOTTEN);
        assertThat(browser.path()).isEqualTo("/mot-de-passe-oublie");
        assertThat(browser.title()).contains(FORGOTTEN);
        browser.fill("Adresse mail", "jeanne").press(RECEIVE).reads("Cette adresse mail n’est pas valable");
        assertThat(browser.value("Adresse mail")).isEqualTo("jeanne");
        if (scripts) {
            Everybody.isServed(browser, "mot-de-passe-oublie-erreur");
        }
        browser.fill("Adresse mail", " " + walk.mail().toUpperCase(Locale.ROOT) + " ")
                .pressTwice(RECEIVE)
                .reads(ANSWER);
        assertThat(browser.text())
                .contains("Problème de connexion", "par courrier")
                .containsSubsequence(ANSWER, "Vous ne vous êtes jamais connecté ?", "Quand vous aurez reçu le mail")
                .doesNotContain(walk.mail());
        assertThat(browser.hasLink("Première connexion")).isTrue();
        ReceivedMail mail = mail(walk.mail(), SENT);
        assertThat(mail.text()).contains(walk.issued().userNumber(), "/connexion");
        assertThat(mail.text() + mail.html())
                .doesNotContain(walk.issued().loginName())
                .doesNotContain(walk.issued().loginName().replace("-", ""));

        walk.signIn(walk.ownPassword());
        browser.isAt(Walk.LANDLORD_SPACE).forgetCookies();
        String provisional = mail.fact(PROVISIONAL).orElseThrow();
        walk.signIn(provisional);
        browser.isAt(Walk.PASSWORD);
        assertThat(browser.path()).isEqualTo("/nouveau-mot-de-passe");
        browser.visit(portal.url("/espace-bailleur")).isAt(Walk.PASSWORD);
        String look = "KTRX2345CDFH9MNV";
        browser.fill("Nouveau mot de passe", look).fill("Confirmez le mot de passe", look);
        browser.press("Continuer").reads("ressemble à un mot de passe provisoire");
        String chosen = Walk.aPassphrase();
        browser.fill("Nouveau mot de passe", chosen).fill("Confirmez le mot de passe", chosen);
        browser.press("Continuer").isAt(Walk.LANDLORD_SPACE);
        assertThat(mail(walk.mail(), CHANGED).text())
                .contains("/mot-de-passe-oublie", walk.issued().userNumber());

        browser.forgetCookies();
        walk.signIn(walk.ownPassword());
        browser.reads("Il y a un problème");
        walk.signIn(provisional);
        browser.reads("Il y a un problème");
        walk.signIn(chosen);
        browser.isAt(Walk.LANDLORD_SPACE);
        assertThat(mails(walk.mail(), SENT)).hasSize(1);
        assertThat(portal.log()).doesNotContain(provisional).doesNotContain(chosen);
    }

    @Test
    void answersEverybodyAlikeInTextStatusAndTime() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        Answer known = ask(walk.mail());
        Answer unknown = ask(aStranger());
        assertThat(unknown).isEqualTo(known);
        assertThat(known.redirect()).isEqualTo(302);
        assertThat(known.page()).contains(ANSWER);
        assertThat(known.cookies()).isEmpty();

        Page form = new PlainClient(portal).open("/mot-de-passe-oublie");
        PlainClient client = new PlainClient(portal);
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            timed(client, form, aStranger()); // not measured: the code is warm by then
        }
        for (int i = 0; i < 200; i++) {
            boolean knownFirst = i % 2 == 0;
            if (knownFirst) {
                ofKnown.add(timed(client, form, walk.mail()));
            }
            ofUnknown.add(timed(client, form, aStranger()));
            if (!knownFirst) {
                ofKnown.add(timed(client, form, walk.mail()));
            }
        }
        // Two samples of one distribution are further apart than this once in fifteen thousand times.
        assertThat(Math.abs(Ranks.deviationsOfPairs(ofKnown, ofUnknown))).isLessThan(4);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
        PlainClient client = new PlainClient(portal);
        Page form = client.open("/mot-de-passe-oublie");
        for (String typed : List.of("", " ", "x", "a@b", "\u0000@exemple.fr", "x".repeat(10_000), "é@exemple.fr")) {
            Page answer = client.submit(form, Map.of("mail", typed));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("Il y a un problème").doesNotContain(ANSWER);
        }
        assertThat(client.submit(form, Map.of("mail", "jeanne@@exemple.fr")).fields())
                .containsEntry("mail", "jeanne@@exemple.fr");
    }

    @Test
    void helpsOneAccountFromASessionOfAnother() {
        PlainWalk one = PlainWalk.of(aLandlord(), portal).complete();
        PlainWalk other = PlainWalk.of(aLandlord(), portal).complete();
        Page form = other.client().open("/mot-de-passe-oublie");
        assertThat(other.client().submit(form, Map.of("mail", one.mail())).body())
                .contains(ANSWER);
        String provisional = mail(one.mail(), SENT).fact(PROVISIONAL).orElseThrow();
        assertThat(other.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
        assertThat(mails(other.mail(), SENT)).isEmpty();

        PlainClient elsewhere = new PlainClient(portal);
        Page due = elsewhere.submit(
                elsewhere.open("/connexion"),
                Map.of("identifiant", one.issued().loginName(), "mot-de-passe", provisional));
        assertThat(due.heading()).isEqualTo(Walk.PASSWORD);
        assertThat(one.client().open("/espace-bailleur").heading()).isEqualTo("Se connecter");
        assertThat(other.client().open("/espace-bailleur").heading()).isEqualTo(Walk.LANDLORD_SPACE);
    }

    @Test
    void sendsOneMailHoweverManyAskAtTheSameInstant() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        Page form = new PlainClient(portal).open("/mot-de-passe-oublie");
        List<CompletableFuture<Page>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> new PlainClient(portal).submit(form, Map.of("mail", walk.mail()))))
                .limit(50)
                .toList();
        answers.forEach(answer -> assertThat(answer.join().body()).contains(ANSWER));
        ReceivedMail mail = mail(walk.mail(), SENT);
        Eventually.holds(
                "no request waits",
                () -> portal.count("select count(*) from password_request where address is not null") == 0);
        assertThat(portal.count("select count(*) from message join account on account.id = account_id"
                        + " where kind = 'FORGOTTEN_PASSWORD' and user_number = '"
                        + walk.issued().userNumber() + "'"))
                .isEqualTo(1);
        PlainClient client = new PlainClient(portal);
        assertThat(client.submit(
                                client.open("/connexion"),
                                Map.of(
                                        "identifiant",
                                        walk.issued().loginName(),
                                        "mot-de-passe",
                                        mail.fact(PROVISIONAL).orElseThrow()))
                        .heading())
                .isEqualTo(Walk.PASSWORD);
    }

    /** All that whoever asks may see. */
    private record Answer(int redirect, Optional<String> location, String page, List<String> cookies) {}

    private Answer ask(String address) {
        PlainClient client = new PlainClient(portal);
        Page redirect = client.post(client.open("/mot-de-passe-oublie"), Map.of("mail", address));
        Page page = client.open(redirect.location().orElseThrow());
        return new Answer(
                redirect.status(),
                redirect.location(),
                page.body(),
                client.cookies().stream().map(Object::toString).toList());
    }

    private static long timed(PlainClient client, Page form, String address) {
        long begin = System.nanoTime();
        Page answer = client.post(form, Map.of("mail", address));
        long took = System.nanoTime() - begin;
        assertThat(answer.status()).isEqualTo(302);
        return took;
    }

    private static String aStranger() {
        return "inconnu-" + LandlordLine.anything() + "@exemple.fr";
    }

    private ReceivedMail mail(String address, String subject) {
        return Eventually.get(
                "« " + subject + " » to " + address,
                () -> mails(address, subject).stream().findFirst());
    }

    private List<ReceivedMail> mails(String address, String subject) {
        return portal.mails().to(address).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }
}
