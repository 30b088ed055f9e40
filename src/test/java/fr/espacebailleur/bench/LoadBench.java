package fr.espacebailleur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.bench.Results.Goal;
import fr.espacebailleur.bench.Visits.Round;
import fr.espacebailleur.bench.Visits.Visit.Kind;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What a sign-in takes of a server that has been up for a while; as many as the machine can do, and twice as many. Those
 * who come, the portal and PostgreSQL share its cores; what those who come take of them is taken off where it says so. A machine's speed changes within minutes: what is compared is measured by
 * turns, or before and after.
 */
class LoadBench {
    private static final int CROWD = 20_000;
    private static final int SESSIONS = 10_000; // the Java that compiles while it runs is at its best only then
    private static final int ONE_BY_ONE = 200;
    private static final int TURNS = 4;
    private static final int AT_MOST = 1_000;
    private static final int VISITS = 100_000;
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final Duration UNTIL_COMPILED = Duration.ofSeconds(20);

    @Test
    void signsInAsManyAsTheMachineCanDo() {
        try (PortalProcess portal = PortalProcess.onPostgres("bench-charge")
                .asOperated()
                .with("portal.budget.sign-in", "100000")
                .with("portal.proxies", "127.0.0.0/8, ::1")
                .start()) {
            Visits visits = new Visits(portal, Crowd.in(portal, CROWD));
            ServerMeter server = ServerMeter.of(portal);
            assertThat(visits.oneAfterTheOther(2, 500).count(Kind.FAILED)).isZero();
            long idle = server.heapInUse();
            Round warmUp = visits.oneAfterTheOther(4, SESSIONS);
            assertThat(warmUp.count(Kind.IN)).isEqualTo(SESSIONS);
            Results.add(
                    "memory of 10,000 signed-in sessions, above idle",
                    (server.heapInUse() - idle) * (10_000.0 / SESSIONS),
                    "MiB",
                    Goal.atMost(100));

            double[] hashes = new double[TURNS];
            double[] signIns = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                hashes[turn] = BareHash.milliseconds();
                Duration before = server.cpu();
                assertThat(visits.oneAfterTheOther(1, ONE_BY_ONE).count(Kind.IN))
                        .isEqualTo(ONE_BY_ONE);
                signIns[turn] = server.cpu().minus(before).toNanos() / 1e6 / ONE_BY_ONE;
            }
            double hash = mean(hashes);
            double cpu = mean(signIns);
            Results.add("one bare Argon2id hash: CPU", hash, "ms");
            Results.add("sign-in (form, post, landing page): CPU of the server", cpu, "ms");
            Results.add(
                    "sign-in: CPU of the server ÷ CPU of one bare Argon2id hash", cpu / hash, "", Goal.atMost(1.35));

            double bareBefore = BareHash.perSecond();
            Driven most = atMost(visits);
            double bare = mean(bareBefore, BareHash.perSecond());
            double capacity = most.round().perSecond();
            Results.add("bare hashes per second, on all cores", bare, "/s");
            Results.add("sign-ins per second, on all cores, those who come and PostgreSQL on the same", capacity, "/s");
            Results.add("share of the cores that those who come take", most.driversShare(), "");
            Results.add(
                    "sign-ins per second ÷ bare hashes, without what those who come take",
                    most.perSecondOfTheRest() / bare,
                    "",
                    Goal.atLeast(0.8));

            Round most70 = visits.arriving(0.7 * capacity, ROUND);
            Results.add("at 70 % of that, arriving by chance: p95", most70.percentile(0.95), "ms", Goal.atMost(300));
            Results.add(
                    "at 70 % of that: errors and refusals",
                    (double) (most70.visits().size() - most70.count(Kind.IN)), "", Goal.atMost(0));

            Driven atFirst = Driven.by(() -> visits.arriving(2 * capacity, UNTIL_COMPILED));
            Driven overloaded = Driven.by(() -> visits.arriving(2 * capacity, ROUND));
            Round twice = overloaded.round();
            Driven mostAgain = atMost(visits);
            double mostOfTheRest = mean(most.perSecondOfTheRest(), mostAgain.perSecondOfTheRest());
            Results.add(
                    "accepted sign-ins at 2 × overload ÷ at capacity, without what those who come take",
                    overloaded.perSecondOfTheRest() / mostOfTheRest,
                    "",
                    Goal.atLeast(0.9));
            Results.add(
                    "the same in the 20 seconds before, while Java compiles what refuses",
                    atFirst.perSecondOfTheRest() / mostOfTheRest,
                    "");
            Results.add(
                    "the same, of all cores",
                    twice.perSecond() / mean(capacity, mostAgain.round().perSecond()),
                    "");
            Results.add("at 2 × overload: share of the cores that those who come take", overloaded.driversShare(), "");
            Results.add("at 2 × overload: p95 of the accepted", twice.percentile(0.95), "ms", Goal.atMost(1000));
            Results.add("at 2 × overload: refused at once (503)", (double) twice.count(Kind.REFUSED), "sign-ins");
            Results.add("at 2 × overload: failed", (double) twice.count(Kind.FAILED), "sign-ins", Goal.atMost(0));

            long heapBefore = server.heapInUse();
            long cookies = visitAnonymously(portal);
            Results.add("100,000 visits without a cookie: sessions", (double) cookies, "", Goal.atMost(0));
            Results.add(
                    "100,000 visits without a cookie: memory that stays",
                    (double) Math.max(0, server.heapInUse() - heapBefore),
                    "MiB",
                    Goal.atMost(5));
        }
    }

    private static Driven atMost(Visits visits) {
        Driven most = Driven.by(() -> visits.oneAfterTheOther(8, AT_MOST));
        assertThat(most.round().count(Kind.IN)).isEqualTo(AT_MOST);
        return most;
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** @param driversShare what those who came took of all cores, from 0 to 1 */
    private record Driven(Round round, double driversShare) {

        static Driven by(Supplier<Round> visits) {
            ServerMeter driver = ServerMeter.ofThis();
            Duration before = driver.cpu();
            Round round = visits.get();
            double seconds = driver.cpu().minus(before).toNanos() / 1e9;
            return new Driven(
                    round, seconds / round.seconds() / Runtime.getRuntime().availableProcessors());
        }

        /** Who came in, had the portal and its database all cores for themselves. */
        double perSecondOfTheRest() {
            return round.perSecond() / (1 - driversShare);
        }
    }

    /** @return how many of them were given a cookie */
    private static long visitAnonymously(PortalProcess portal) {
        String[] pages = {"/connexion", "/", "/premiere-connexion", "/probleme-de-connexion"};
        Random chance = new Random(42);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicLong cookies = new AtomicLong();
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> {
                PlainClient browser = new PlainClient(portal);
                for (int visit = 0; visit < VISITS / 4; visit++) {
                    var page = browser.get(pages[chance.nextInt(pages.length)]);
                    if (page.status() != 200 || page.header("Set-Cookie").isPresent()) {
                        cookies.incrementAndGet();
                    }
                }
            });
        }
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(1, TimeUnit.HOURS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return cookies.get();
    }
}
