package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tries in vain are delayed on every node alike; nobody can use that against somebody else. */
class ThrottlingIT {
    private static final int BUDGET = 8;
    private static final String WRONG = "un mot de passe faux";
    private static final String COOKIE = "navigateur";
    private static final String TOO_MANY = "Trop d’essais sont venus de votre connexion à Internet";
    private static final String REFUSED = "L’identifiant ou le mot de passe n’est pas le bon";

    private static PortalProcess portal;

    /** Where all addresses together have spent too much as soon as one of them spent anything. */
    private static PortalProcess otherNode;

    @BeforeAll
    static void start() {
        portal = PortalProcess.onPostgres("essais")
                .with("portal.proxies", "127.0.0.0/8, ::1")
                .with("portal.budget.sign-in", String.valueOf(BUDGET))
                .with("portal.budget.forgotten-password", String.valueOf(BUDGET))
                .start();
        otherNode = portal.anotherNode("essais-a-cote")
                .with("portal.budget.sign-in.all", "1")
                .with("portal.import.interval", "PT24H")
                .with("portal.outbox.interval", "PT24H")
                .with("portal.letters.interval", "PT24H")
                .start();
    }

    @AfterAll
    static void stop() {
        otherNode.close();
        portal.close();
    }

    @Test
    void aBrowserThatEnteredAnAccountIsNotDelayedByStrangersOnAnyNode() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String loginName = walk.issued().loginName();
        HttpCookie cookie = cookie(walk.client());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(400L * 24 * 3600);
        assertThat(decoded(cookie.getValue()))
                .doesNotContain(loginName)
                .doesNotContain(loginName.replace("-", ""))
                .doesNotContain(walk.issued().userNumber())
                .doesNotContainIgnoringCase("Essai")
                .doesNotContain(walk.mail());

        String address = anAddress();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(portal, loginName, WRONG, address, "").body()).contains(REFUSED);
        }
        for (PortalProcess node : List.of(portal, otherNode)) {
            String elsewhere = anAddress();
            assertThat(signIn(node, loginName, walk.ownPassword(), elsewhere, "")
                            .body())
                    .contains(REFUSED);
            for (String forged : forgeries(cookie.getValue())) {
                assertThat(signIn(node, loginName, walk.ownPassword(), anAddress(), forged)
                                .status())
                        .as(forged)
                        .isIn(200, 400, 431);
            }
            assertThat(signIn(node, loginName, walk.ownPassword(), anAddress(), cookie.getValue())
                            .status())
                    .isEqualTo(302);
        }
        // What the browser itself types wrong is counted on its own, on both nodes together.
        for (int i = 0; i < 6; i++) {
            PortalProcess node = i % 2 == 0 ? portal : otherNode;
            assertThat(signIn(node, loginName, WRONG, anAddress(), cookie.getValue())
                            .body())
                    .contains(REFUSED);
        }
        assertThat(signIn(otherNode, loginName, walk.ownPassword(), anAddress(), cookie.getValue())
                        .body())
                .contains(REFUSED);
    }

    @Test
    void aProvisionalPasswordIsNotHeldBackByWhatElseWasTypedButByOthersOfItsShape() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal);
        String loginName = walk.issued().loginName();
        for (int i = 0; i < 6; i++) {
            assertThat(signIn(portal, loginName, WRONG, anAddress(), "").body()).contains(REFUSED);
        }
        assertThat(signIn(otherNode, loginName, walk.issued().password(), anAddress(), "")
                        .status())
                .isEqualTo(302);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(portal, loginName, "K7MP-4XQ2-RCTT-9WFD", anAddress(), "")
                            .body())
                    .contains(REFUSED);
        }
        assertThat(signIn(otherNode, loginName, walk.issued().password(), anAddress(), "")
                        .body())
                .contains(REFUSED);
    }

    @Test
    void whoeverForgotHisPasswordEntersWithTheOneThatHeWasMailedAfterManyOthersInVain() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String loginName = walk.issued().loginName();
        String cookie = cookie(walk.client()).getValue();
        for (String browser : List.of("", cookie)) {
            for (int i = 0; i < 6; i++) {
                assertThat(signIn(portal, loginName, WRONG, anAddress(), browser)
                                .body())
                        .contains(REFUSED);
            }
        }
        PlainClient client = new PlainClient(portal);
        var unused = client.submit(client.open("/mot-de-passe-oublie"), Map.of("mail", walk.mail()));
        String mailed = Eventually.get(
                "a new password",
                () -> Optional.of(portal.mails().issuedTo(walk.mail()).password())
                        .filter(password -> !password.equals(walk.issued().password())));
        for (String browser : List.of("", cookie)) {
            assertThat(signIn(otherNode, loginName, mailed, anAddress(), browser)
                            .status())
                    .isEqualTo(302);
        }
    }

    @Test
    void fiftyTriesAtTheSameInstantOnTwoNodesGetNoFurtherThanFive() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        List<CompletableFuture<Page>> answers = Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(i -> CompletableFuture.supplyAsync(() ->
                        signIn(i % 2 == 0 ? portal : otherNode, walk.issued().loginName(), WRONG, anAddress(), "")))
                .toList();
        answers.forEach(answer -> assertThat(answer.join().body()).contains(REFUSED));
        assertThat(portal.count("select failures from throttle where subject = '"
                        + Sha256.of(walk.issued().loginName().replace("-", "")) + "'"))
                .isEqualTo(5);
        assertThat(signIn(otherNode, walk.issued().loginName(), walk.ownPassword(), anAddress(), "")
                        .body())
                .contains(REFUSED);
        assertThat(Eventually.get(
                                "he is told",
                                () -> portal.mails().to(walk.mail()).stream()
                                        .filter(mail -> mail.subject().contains("essais de connexion"))
                                        .findFirst())
                        .text())
                .contains("vous n’avez rien à faire", walk.issued().userNumber())
                .doesNotContain(walk.issued().loginName());
    }

    @Test
    void anAddressThatFailedTooOftenIsToldWhenToComeBackAndNoOtherOneIs() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String address = anAddress();
        String cookie = cookie(walk.client()).getValue();
        for (int i = 0; i < BUDGET; i++) {
            assertThat(signIn(portal, nobodys(), WRONG, address, "").status()).isEqualTo(200);
        }
        for (PortalProcess node : List.of(portal, otherNode)) {
            for (String loginName : List.of(nobodys(), walk.issued().loginName(), "jeanne@exemple.fr", "")) {
                Page answer = signIn(node, loginName, walk.ownPassword(), address, "");
                assertThat(answer.status()).isEqualTo(429);
                assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow()))
                        .isBetween(3000L, 3601L);
                assertThat(answer.body()).contains(TOO_MANY).doesNotContain(walk.ownPassword());
                assertThat(answer.fields()).containsEntry("identifiant", loginName);
            }
        }
        assertThat(signIn(portal, walk.issued().loginName(), walk.ownPassword(), "192.0.2.7, " + address, "")
                        .status())
                .isEqualTo(429);
        assertThat(signIn(portal, walk.issued().loginName(), walk.ownPassword(), address, cookie)
                        .status())
                .isEqualTo(302);
        assertThat(signIn(portal, walk.issued().loginName(), walk.ownPassword(), anAddress(), "")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whenThePortalIsTriedTooOftenOnlyThoseWhoFailedLatelyAreHeldBack() {
        PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
        String failed = anAddress();
        assertThat(signIn(portal, nobodys(), WRONG, failed, "").status()).isEqualTo(200);
        Eventually.holds("the other node has counted", () -> {
            String once = anAddress(); // a new one each time: none spends its own budget
            return signIn(otherNode, nobodys(), WRONG, once, "").status() == 200
                    && signIn(otherNode, nobodys(), WRONG, once, "").status() == 429;
        });
        assertThat(signIn(otherNode, nobodys(), WRONG, failed, "").status()).isEqualTo(429);
        assertThat(signIn(portal, nobodys(), WRONG, failed, "").status()).isEqualTo(200);
        assertThat(signIn(otherNode, walk.issued().loginName(), walk.ownPassword(), anAddress(), "")
                        .status())
                .isEqualTo(302);
        String cookie = cookie(walk.client()).getValue();
        assertThat(signIn(otherNode, walk.issued().loginName(), walk.ownPassword(), failed, cookie)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void requestsForAPasswordAreLimitedPerAddressToo() {
        String address = anAddress();
        PlainClient client = new PlainClient(portal);
        Page form = client.open("/mot-de-passe-oublie");
        for (int i = 0; i < BUDGET; i++) {
            assertThat(forgotten(client, form, address).status()).isEqualTo(302);
        }
        Page answer = forgotten(client, form, address);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.body()).contains(TOO_MANY);
        assertThat(answer.fields()).containsEntry("mail", "inconnu@exemple.fr");
        assertThat(forgotten(client, form, anAddress()).status()).isEqualTo(302);
        assertThat(signIn(portal, nobodys(), WRONG, address, "").status()).isEqualTo(200);
    }

    @Test
    void servesEverybodyWhoHasToWait() {
        Browser browser = Browser.fresh();
        browser.visit(portal.url("/connexion"));
        browser.fill("Identifiant", nobodys()).fill("Mot de passe", WRONG).press("Connexion");
        browser.reads(REFUSED);
        portal.execute("update budget set spent = " + BUDGET);
        browser.fill("Identifiant", nobodys()).fill("Mot de passe", WRONG).press("Connexion");
        browser.reads(TOO_MANY).reads("Votre compte n’est pas bloqué");
        Everybody.isServed(browser, "connexion-trop-d-essais");
        assertThat(browser.value("Mot de passe")).isEmpty();
        portal.execute("delete from budget"); // other tests come from here too
    }

    private static Page signIn(PortalProcess node, String loginName, String password, String address, String cookie) {
        PlainClient client = new PlainClient(node);
        Page form = client.open("/connexion");
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("identifiant", loginName);
        fields.put("mot-de-passe", password);
        var request = PlainClient.form(client.request(form.action()), fields).header("X-Forwarded-For", address);
        return client.send(cookie.isEmpty() ? request : request.header("Cookie", COOKIE + "=" + cookie));
    }

    private static Page forgotten(PlainClient client, Page form, String address) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("mail", "inconnu@exemple.fr");
        return client.send(
                PlainClient.form(client.request(form.action()), fields).header("X-Forwarded-For", address));
    }

    private static HttpCookie cookie(PlainClient client) {
        return client.cookies().stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> forgeries(String sealed) {
        int dot = sealed.indexOf('.');
        return List.of(
                sealed.substring(0, sealed.length() - 2),
                sealed.substring(0, dot + 1),
                sealed.substring(dot),
                "A" + sealed,
                sealed + "A",
                ".",
                "x",
                "x".repeat(3000));
    }

    private static String decoded(String sealed) {
        return sealed
                + new String(
                        Base64.getUrlDecoder().decode(sealed.substring(0, sealed.indexOf('.'))),
                        StandardCharsets.UTF_8);
    }

    private static String nobodys() {
        return LoginName.allocate(new SecureRandom()).printed();
    }

    /** Nobody came from there before. */
    private static String anAddress() {
        return "2001:db8:"
                + new SecureRandom()
                        .ints(2, 1, 0xffff)
                        .mapToObj(Integer::toHexString)
                        .collect(Collectors.joining(":")) + "::1";
    }
}
