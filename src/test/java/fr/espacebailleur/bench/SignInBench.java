package fr.espacebailleur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.bench.Results.Goal;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A whole sign-in: the form, the post, the page where it leads. With few accounts and with many, in turns, so that
 * whatever else the machine does strikes both alike.
 */
class SignInBench {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 1_000;

    private static final int MEASURED = 400;

    /** What a browser asked for until a page was there, redirects included, and how much came over the wire. */
    private static final String LOADED = """
            const [page] = performance.getEntriesByType('navigation');
            const files = performance.getEntriesByType('resource');
            return [1 + page.redirectCount + files.length,
                page.transferSize + files.reduce((sum, file) => sum + file.transferSize, 0)];
            """;

    @Test
    void signsIn() {
        try (PortalProcess few = portal("mille");
                PortalProcess many = portal("million")) {
            Series ofFew = new Series(few, Crowd.in(few, FEW));
            Series ofMany = new Series(many, Crowd.in(many, MANY));
            for (int i = 0; i < WARM_UP; i++) {
                ofFew.signIn();
                ofMany.signIn();
            }
            ofFew.begin();
            ofMany.begin();
            for (int i = 0; i < MEASURED; i++) {
                ofFew.signIn();
                ofMany.signIn();
            }
            Results.add("sign-in, one after another: median with 1,000 accounts", ofFew.median(), "ms");
            Results.add("the same with 1,000,000 accounts", ofMany.median(), "ms");
            Results.add(
                    "sign-in with 1,000,000 accounts ÷ with 1,000: time",
                    ofMany.median() / ofFew.median(),
                    "",
                    Goal.atMost(1.1));
            Results.add("sign-in with 1,000,000 accounts ÷ with 1,000: CPU", ofMany.cpu() / ofFew.cpu(), "");
            inABrowser(few, ofFew);
        }
    }

    private static void inABrowser(PortalProcess portal, Series series) {
        Browser browser = Browser.fresh();
        browser.visit(portal.url("/connexion")).isAt("Se connecter");
        Loaded cold = Loaded.by(browser);
        Results.add("sign-in page, cold cache: requests", cold.requests(), "", Goal.atMost(5));
        Results.add("sign-in page, cold cache: over the wire", cold.kilobytes(), "kB", Goal.atMost(40));
        browser.fill("Identifiant", series.next())
                .fill("Mot de passe", series.crowd.password())
                .press("Connexion")
                .isAt("Espace bailleur");
        Loaded landing = Loaded.by(browser);
        Results.add("from « Connexion » to the landing page: requests", landing.requests(), "");
        Results.add("from « Connexion » to the landing page: over the wire", landing.kilobytes(), "kB");
    }

    private record Loaded(double requests, double kilobytes) {

        static Loaded by(Browser browser) {
            List<?> loaded = (List<?>) browser.run(LOADED);
            return new Loaded(((Number) loaded.get(0)).doubleValue(), ((Number) loaded.get(1)).doubleValue() / 1000);
        }
    }

    private static PortalProcess portal(String name) {
        return PortalProcess.onPostgres("bench-connexion-" + name).asOperated().start();
    }

    /** Sign-ins on one portal, each of another account. */
    private static final class Series {
        private final PortalProcess portal;
        private final Crowd crowd;
        private final PlainClient client;
        private final ServerMeter meter;
        private final List<Long> times = new ArrayList<>();
        private Duration cpuBefore = Duration.ZERO;
        private int asked;

        Series(PortalProcess portal, Crowd crowd) {
            this.portal = portal;
            this.crowd = crowd;
            this.client = new PlainClient(portal);
            this.meter = ServerMeter.of(portal);
        }

        void begin() {
            times.clear();
            cpuBefore = meter.cpu();
        }

        /** Spread over all of them. */
        String next() {
            long all = crowd.loginNames().size();
            return crowd.loginNames().get((int) (all * asked++ / (WARM_UP + MEASURED + 1)));
        }

        void signIn() {
            String loginName = next();
            client.forgetCookies();
            long begun = System.nanoTime();
            Page form = client.get("/connexion");
            Page landing = client.submit(form, Map.of("identifiant", loginName, "mot-de-passe", crowd.password()));
            times.add(System.nanoTime() - begun);
            assertThat(landing.heading()).as(portal.url("")).isEqualTo("Espace bailleur");
        }

        /** Of one sign-in, in milliseconds. */
        double cpu() {
            return meter.cpu().minus(cpuBefore).toNanos() / 1e6 / times.size();
        }

        /** In milliseconds. */
        double median() {
            List<Long> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2) / 1e6;
        }
    }
}
