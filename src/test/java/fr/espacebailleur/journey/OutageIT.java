package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.StoppablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL is gone for a while; more people sign in at once than the machine can serve. */
class OutageIT {
    private static final int CROWD = 24;
    private static StoppablePostgres database;
    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        database = new StoppablePostgres(Path.of("target", "it", "base-" + PortalProcess.freePort()));
        portal = PortalProcess.onPostgres("sans-base", database.url())
                // A hash takes so long that whoever comes at the same instant has to wait, or is sent away.
                .with("portal.password.iterations", "60")
                .with("portal.password.waiting-per-core", "1")
                .start();
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    @Test
    void saysSoKindlyWhileItIsGoneAndEverybodyGoesOnWhenItIsBack() {
        PlainWalk halfWay = PlainWalk.of(aLandlord(), portal).enter().giveInformation(); // the password is due
        PlainWalk signedIn = PlainWalk.of(aLandlord(), portal).complete();
        PlainClient stranger = new PlainClient(portal);
        Page signInPage = stranger.open("/connexion");
        LandlordLine late = aLandlord();
        assertThat(stranger.get("/health/ready").status()).isEqualTo(200);
        assertThat(stranger.get("/health/started").status()).isEqualTo(200);

        Eventually.holds(
                "what stands in the database is counted",
                () -> metric(stranger, "espacebailleur_steps_done", "terms_of_use") >= 1
                        && metric(stranger, "espacebailleur_steps_due", "password") >= 1
                        && metric(stranger, "espacebailleur_signed_in", "") >= 1);
        assertThat(metric(stranger, "espacebailleur_sign_ins_total", "entered")).isGreaterThanOrEqualTo(2);

        database.stop();
        try {
            saysSo(halfWay.client().post(halfWay.page(), halfWay.password()));
            saysSo(signedIn.client().get("/espace-bailleur"));
            saysSo(stranger.post(signInPage, credentials(signedIn)));
            assertThat(stranger.get("/health/ready").status()).isEqualTo(503);
            assertThat(stranger.get("/health/live").status()).isEqualTo(200);
            double toPeople = metric(stranger, "espacebailleur_outage_answers_total", "database");
            Page toMachine = stranger.send(
                    stranger.request("/api/imports/1").header("Authorization", "Bearer " + "a".repeat(43)));
            assertThat(toMachine.status()).isEqualTo(503);
            assertThat(toMachine.header("Content-Type").orElse("")).contains("application/problem+json");
            LandlordsFile.of(late).dropInto(portal.importFolder());
            Eventually.holds(
                    "operators are told, and no figure that is not known",
                    () -> metric(stranger, "espacebailleur_database_up", "") == 0
                            && Double.isNaN(metric(stranger, "espacebailleur_steps_due", "password")));
            assertThat(toPeople).isPositive();
            assertThat(metric(stranger, "espacebailleur_outage_answers_total", "database"))
                    .as("machines count, too")
                    .isEqualTo(toPeople + 1);
        } finally {
            database.start();
        }

        Eventually.holds(
                "his session goes on",
                () -> signedIn.client().get("/espace-bailleur").status() == 200);
        assertThat(stranger.get("/health/ready").status()).isEqualTo(200);
        assertThat(halfWay.choosePassword().accept().accept().page().heading()).isEqualTo(Walk.HOME);
        assertThat(PlainWalk.ofMailed(late.mail(), portal, portal.mails())
                        .complete()
                        .page()
                        .heading())
                .isEqualTo(Walk.HOME);
    }

    /** @param label the value of one of its labels, or nothing */
    private static double metric(PlainClient operator, String name, String label) {
        return operator.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static void saysSo(Page page) {
        assertThat(page.status()).as(page.address()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le site est en pause");
        assertThat(page.header("Retry-After")).isPresent();
    }

    @Test
    void whoeverComesWhenTooManyDoIsSentAwayAtOnceAndLosesNothing() {
        Random chance = new Random(69);
        long countedBefore = portal.count("select count(*) from throttle");
        PlainClient operator = new PlainClient(portal);
        double sentAwayBefore = metric(operator, "espacebailleur_outage_answers_total", "overload");
        List<Callable<Page>> crowd = Stream.generate(() -> LoginName.allocate(chance))
                .limit(CROWD)
                .map(stranger -> (Callable<Page>) () -> {
                    PlainClient client = new PlainClient(portal);
                    Page form = client.get("/connexion");
                    return form.status() == 503 ? form : client.post(form, credentials(stranger));
                })
                .toList();
        List<Page> answers = atOnce(crowd);
        List<Page> served =
                answers.stream().filter(page -> page.status() != 503).toList();
        assertThat(answers)
                .filteredOn(page -> page.status() == 503)
                .isNotEmpty()
                .allSatisfy(OutageIT::saysSo);
        assertThat(served).isNotEmpty().extracting(Page::status).containsOnly(200);
        assertThat(portal.count("select count(*) from throttle") - countedBefore)
                .as("the try of whoever was sent away does not count")
                .isEqualTo(served.size());
        assertThat(metric(operator, "espacebailleur_outage_answers_total", "overload") - sentAwayBefore)
                .isEqualTo(answers.size() - served.size());
        assertThat(PlainWalk.of(aLandlord(), portal).complete().page().heading())
                .isEqualTo(Walk.HOME);
    }

    @Test
    void whoeverHasNoFormYetIsSentAwayBeforeAnybodyWhoHasTyped() {
        int cores = Runtime.getRuntime().availableProcessors();
        Random chance = new Random(70);
        List<Callable<Page>> crowd = Stream.generate(() -> LoginName.allocate(chance))
                .limit(cores + Math.max(1, cores / 2)) // so many are at work, and so many wait
                .map(stranger -> {
                    PlainClient client = new PlainClient(portal);
                    Page form = client.open("/connexion");
                    return (Callable<Page>) () -> client.post(form, credentials(stranger));
                })
                .toList();
        PlainClient newcomer = new PlainClient(portal);
        List<Page> sentAway = new ArrayList<>();
        CompletableFuture<List<Page>> answers = CompletableFuture.supplyAsync(() -> atOnce(crowd));
        while (!answers.isDone()) {
            Page page = newcomer.get("/connexion");
            if (page.status() != 200) {
                sentAway.add(page);
            }
        }
        assertThat(answers.join()).extracting(Page::status).containsOnly(200);
        assertThat(sentAway).isNotEmpty().allSatisfy(OutageIT::saysSo);
        assertThat(newcomer.get("/connexion").status()).isEqualTo(200);
    }

    @Test
    void aNodeThatIsAboutToStopSaysSoAndServesWhoeverStillComes() throws IOException {
        PlainClient somebody = new PlainClient(portal);
        Path leaving = portal.folder().resolve("portal-data/leaving");
        Files.createFile(leaving);
        try {
            assertThat(somebody.get("/health/ready").status()).isEqualTo(503);
            assertThat(somebody.get("/connexion").status()).isEqualTo(200);
        } finally {
            Files.delete(leaving);
        }
        assertThat(somebody.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aNodeThatIsStartedBeforeItsDatabaseWaitsForIt() {
        portal.close();
        database.stop();
        CompletableFuture<Void> start = CompletableFuture.runAsync(portal::start);
        try {
            Eventually.holds(
                    "it waits", Duration.ofMinutes(2), () -> portal.log().contains("the start waits for the database"));
        } finally {
            database.start();
        }
        start.join();
        assertThat(new PlainClient(portal).get("/health/ready").status()).isEqualTo(200);
    }

    private static List<Page> atOnce(List<Callable<Page>> crowd) {
        ExecutorService threads = Executors.newFixedThreadPool(crowd.size());
        try {
            return threads.invokeAll(crowd).stream().map(OutageIT::get).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static Page get(Future<Page> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> credentials(LoginName stranger) {
        return Map.of("identifiant", stranger.printed(), "mot-de-passe", "un mot de passe");
    }

    private static Map<String, String> credentials(PlainWalk walk) {
        return Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", walk.ownPassword());
    }
}
