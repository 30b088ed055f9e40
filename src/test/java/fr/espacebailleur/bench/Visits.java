package fr.espacebailleur.bench;

import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Landlords of a crowd, each of whom signs in once in a while: the form, the post, the landing page. */
final class Visits {
    private static final int BROWSERS = 300; // as many at once, at most
    private static final String LANDING_PAGE = "Espace bailleur";

    private final Crowd crowd;
    private final BlockingQueue<PlainClient> browsers = new LinkedBlockingQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();

    /** @param portal behind a proxy on this machine, which says whence they come */
    Visits(PortalProcess portal, Crowd crowd) {
        this.crowd = crowd;
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(new PlainClient(portal, "198.51.100." + i % 250)); // as many homes, and no office
        }
    }

    /** What came of one sign-in. {@code milliseconds} count from when he arrived, whether or not anybody was free for him. */
    record Visit(double milliseconds, Kind kind) {
        enum Kind {
            IN,
            REFUSED,
            FAILED
        }
    }

    record Round(double seconds, List<Visit> visits) {

        long count(Visit.Kind kind) {
            return visits.stream().filter(visit -> visit.kind() == kind).count();
        }

        double perSecond() {
            return count(Visit.Kind.IN) / seconds;
        }

        /** Of those who came in, in milliseconds. */
        double percentile(double share) {
            List<Double> sorted = visits.stream()
                    .filter(visit -> visit.kind() == Visit.Kind.IN)
                    .map(Visit::milliseconds)
                    .sorted()
                    .toList();
            return sorted.get((int) (share * (sorted.size() - 1)));
        }
    }

    /** A number of them, each as soon as one before him is done. */
    Round oneAfterTheOther(int atOnce, int all) {
        AtomicInteger left = new AtomicInteger(all);
        Collection<Visit> visits = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        for (int i = 0; i < atOnce; i++) {
            threads.execute(() -> {
                while (left.getAndDecrement() > 0) {
                    visits.add(visit(System.nanoTime()));
                }
            });
        }
        return ended(threads, begun, visits);
    }

    /** They arrive as people do, by chance, and whoever arrives does not care how many there are already. */
    Round arriving(double perSecond, Duration howLong) {
        Random chance = new Random(4711);
        Collection<Visit> visits = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        long begun = System.nanoTime();
        long next = begun;
        while (next - begun < howLong.toNanos()) {
            long due = next;
            try {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            threads.execute(() -> visits.add(visit(due)));
            next += (long) (-Math.log(1 - chance.nextDouble()) * 1e9 / perSecond);
        }
        return ended(threads, begun, visits);
    }

    private static Round ended(ExecutorService threads, long begun, Collection<Visit> visits) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("visits do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Round((System.nanoTime() - begun) / 1e9, new ArrayList<>(visits));
    }

    private Visit visit(long arrivedAt) {
        try {
            PlainClient browser = browsers.take();
            try {
                Visit.Kind kind = signIn(browser.forgetCookies());
                return new Visit((System.nanoTime() - arrivedAt) / 1e6, kind);
            } finally {
                browsers.add(browser);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Visit(0, Visit.Kind.FAILED);
        }
    }

    private Visit.Kind signIn(PlainClient browser) {
        try {
            Page form = browser.get("/connexion");
            if (form.status() == 503) {
                return Visit.Kind.REFUSED;
            }
            String loginName = crowd.loginNames()
                    .get(arrived.getAndIncrement() % crowd.loginNames().size());
            Page landing = browser.submit(form, Map.of("identifiant", loginName, "mot-de-passe", crowd.password()));
            if (landing.status() == 503) {
                return landing.header("Retry-After").isPresent() ? Visit.Kind.REFUSED : Visit.Kind.FAILED;
            }
            return landing.heading().equals(LANDING_PAGE) ? Visit.Kind.IN : Visit.Kind.FAILED;
        } catch (RuntimeException | AssertionError failure) {
            return Visit.Kind.FAILED;
        }
    }
}
