package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes that share their sessions: whoever comes does not notice which one answers, nor that one is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final List<Integer> MEMBERS = List.of(PortalProcess.freePort(), PortalProcess.freePort());
    private static PortalProcess first;
    private static PortalProcess second;

    @BeforeAll
    static void start() {
        first = PortalProcess.onPostgres("grappe-1")
                .withAgent()
                .inCluster(MEMBERS.get(0), MEMBERS)
                .start();
        second = first.anotherNode("grappe-2")
                .with("portal.outbox.interval", "PT24H") // the first one's mails are read
                .with("portal.letters.interval", "PT24H")
                .withImportFolderOf(first)
                .inCluster(MEMBERS.get(1), MEMBERS)
                .start();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.kill();
    }

    @Test
    @Order(1)
    void whatEndsOnOneNodeEndsOnTheOther() {
        PlainWalk walk = PlainWalk.of(aLandlord(), first).complete();
        PlainClient there = walk.client().on(second);
        assertThat(there.get("/espace-bailleur").status()).isEqualTo(200);

        suspend(walk);
        assertThat(there.get("/espace-bailleur").location().orElse("")).contains("/connexion");

        PlainWalk another = PlainWalk.of(aLandlord(), first).complete();
        PlainClient elsewhere = another.client().on(second);
        PlainClient here = another.client();
        Page unused = here.send(PlainClient.form(here.request("/deconnexion"), Map.of()));
        assertThat(elsewhere.get("/espace-bailleur").location().orElse("")).contains("/connexion");
    }

    @Test
    @Order(2)
    void ofTwoColleaguesWhoFinishOnTwoNodesAtTheSameInstantOneIsTheFounder() {
        for (int race = 0; race < 5; race++) {
            LandlordLine line = anOrganisation();
            LandlordLine colleague = line.alsoIn("69");
            LandlordsFile.of(line, colleague).dropInto(first.importFolder());
            PlainWalk one = untilTermsOfUse(line);
            PlainWalk other = untilTermsOfUse(colleague).on(second);
            CompletableFuture<Void> both = CompletableFuture.allOf(
                    CompletableFuture.runAsync(one::accept), CompletableFuture.runAsync(other::accept));
            both.join();
            assertThat(List.of(one.page().status(), other.page().status())).containsOnly(200);
            assertThat(first.count("select count(*) from membership m join account a on a.id = m.account_id where"
                            + " a.user_number in ('" + one.issued().userNumber() + "', '"
                            + other.issued().userNumber() + "') and m.founder_of is not null"))
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    void whenANodeIsKilledEverybodyGoesOnAtTheOtherSignedInAtTheStepThatIsDue() {
        PlainWalk signedIn = PlainWalk.of(aLandlord(), first).complete();
        List<PlainWalk> walks =
                Stream.generate(() -> PlainWalk.of(aLandlord(), first)).limit(5).toList();
        walks.get(1).enter();
        walks.get(2).enter().giveInformation();
        walks.get(3).enter().giveInformation().choosePassword();
        walks.get(4).enter().giveInformation().choosePassword().accept();

        first.kill();

        Eventually.holds(
                "he is still signed in",
                () -> signedIn.on(second).client().get("/espace-bailleur").status() == 200);
        assertThat(walks.get(0).on(second).complete().page().heading()).isEqualTo(Walk.HOME);
        assertThat(walks.get(1)
                        .on(second)
                        .resume()
                        .giveInformation()
                        .choosePassword()
                        .accept()
                        .accept()
                        .page()
                        .heading())
                .isEqualTo(Walk.HOME);
        assertThat(walks.get(2)
                        .on(second)
                        .resume()
                        .choosePassword()
                        .accept()
                        .accept()
                        .page()
                        .heading())
                .isEqualTo(Walk.HOME);
        assertThat(walks.get(3).on(second).resume().accept().accept().page().heading())
                .isEqualTo(Walk.HOME);
        assertThat(walks.get(4).on(second).resume().accept().page().heading()).isEqualTo(Walk.HOME);
    }

    private static PlainWalk untilTermsOfUse(LandlordLine line) {
        return PlainWalk.ofMailed(line.mail(), first, first.mails())
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept();
    }

    private static void suspend(PlainWalk walk) {
        PlainClient agent = WorkingAgent.of(first).signIn();
        String id = first.text(
                "select id from account where user_number = '" + walk.issued().userNumber() + "'");
        Page form = agent.open("/agent/suspendre?id=" + id);
        Page done = agent.submit(
                form,
                Map.of(
                        "motif",
                        "Un essai",
                        "mot-de-passe",
                        WorkingAgent.of(first).password()));
        assertThat(done.status()).isEqualTo(200);
    }
}
