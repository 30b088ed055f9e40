package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door tells as much as it may of what was wrong, and what to do. */
class SignInTellsIT {
    private static final String RESEND = "Renvoyez-le-moi";
    private static final String RESENT = "Votre demande est enregistrée";
    private static final String TOO_LATE = "Aucun message n’est envoyé";
    private static final String ADVICE = "Comparez aussi les numéros d’utilisateur de vos deux messages";
    private static final Pattern PERMIT = Pattern.compile("name=\"permis\" value=\"([^\"]+)\"");

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({
        "W74X WM2K XX8T H8, C’est un numéro d’utilisateur",
        "jeanne@exemple.fr, n’est pas votre adresse mail",
        "732 829 320 00074, ressemblent à un numéro SIRET",
        "73282932000075, C’est un numéro d’utilisateur",
        "KTR-472-9MXP, faute de frappe",
        "KTR, Un identifiant compte 10 lettres et chiffres"
    })
    void tellsByItsShapeWhatWasTypedInsteadOfAnIdentifiant(String typed, String told) {
        PlainClient client = new PlainClient(portal);
        for (String page : List.of("/connexion", "/premiere-connexion")) {
            Page answer = client.submit(client.open(page), Map.of("identifiant", typed, "mot-de-passe", "faux"));
            assertThat(answer.body())
                    .containsPattern("id=\"identifiant-erreur\">(?s:.{0,200})" + Pattern.quote(told))
                    .contains(ADVICE);
            assertThat(answer.fields()).containsEntry("identifiant", typed);
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void sendsCredentialsAgainToWhoeverHoldsAnExpiredPassword(boolean scripts) {
        Browser browser = Browser.fresh().withScripts(scripts);
        Walk walk = Walk.of(aLandlord(), portal, browser);
        expire(walk.issued().userNumber());
        browser.visit(portal.url("/connexion"));
        walk.identify("un mot de passe faux");
        browser.reads(ADVICE);
        assertThat(browser.text()).doesNotContain("n’est plus valable depuis le");
        walk.identify(walk.issued().password());
        browser.reads("n’est plus valable depuis le");
        assertThat(browser.source()).doesNotContain(walk.issued().password());
        if (scripts) {
            Everybody.isServed(browser, "connexion-mot-de-passe-perime");
        }
        browser.press(RESEND).isAt(RESENT);
        assertThat(browser.path()).isEqualTo("/identifiants-renvoyes");
        browser.reload().isAt(RESENT);
        ReceivedMail mail = Eventually.get(
                "the new password",
                () -> portal.mails().to(walk.mail()).stream()
                        .filter(sent -> sent.subject().equals("Votre mot de passe provisoire"))
                        .filter(sent -> !sent.fact("Mot de passe provisoire")
                                .orElseThrow()
                                .equals(walk.issued().password()))
                        .findFirst());
        browser.visit(portal.url("/premiere-connexion"));
        walk.identify(mail.fact("Mot de passe provisoire").orElseThrow());
        browser.isAt(Walk.INFORMATION);
        assertThat(requests(walk.issued().userNumber())).isEqualTo(1);
    }

    @Test
    void saysThatNothingIsSentWhateverIsShownButARightPermitOnce() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal);
        expire(walk.issued().userNumber());
        Page told = walk.enter().page();
        Matcher found = PERMIT.matcher(told.body());
        assertThat(found.find()).isTrue();
        String permit = found.group(1);
        for (String typed : List.of("", "x", permit + "A", permit.substring(5), "x".repeat(10_000), "\u0000.\u0000")) {
            Page forged = resend(typed);
            assertThat(forged.heading()).isEqualTo(TOO_LATE);
            assertThat(forged.body()).doesNotContain("vous sont envoyés");
        }
        assertThat(requests(walk.issued().userNumber())).isZero();
        Page sent = resend(permit);
        assertThat(sent.heading()).isEqualTo(RESENT);
        assertThat(sent.body()).contains("Deux messages vous sont envoyés");
        Page again = resend(permit);
        assertThat(again.heading()).isEqualTo("Aucun nouveau message ne part");
        assertThat(again.body()).doesNotContain("vous sont envoyés");
        assertThat(requests(walk.issued().userNumber())).isEqualTo(1);
        assertThat(new PlainClient(portal).open("/renvoyer-mes-identifiants").heading())
                .isEqualTo("Se connecter");
        assertThat(portal.log()).doesNotContain(permit);
    }

    private Page resend(String permit) {
        PlainClient client = new PlainClient(portal);
        Page redirect =
                client.send(PlainClient.form(client.request("/renvoyer-mes-identifiants"), Map.of("permis", permit)));
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.location().orElseThrow()).doesNotContain(permit.isEmpty() ? "permis" : permit);
        return client.open(redirect.location().orElseThrow());
    }

    private void expire(String userNumber) {
        portal.execute("update credential set expires_at = now() - interval '1 hour' where account_id ="
                + " (select id from account where user_number = '" + userNumber + "')");
    }

    private long requests(String userNumber) {
        return portal.count("select count(*) from journal_entry where act = 'CREDENTIALS_REQUESTED' and account_id ="
                + " (select id from account where user_number = '" + userNumber + "')");
    }
}
