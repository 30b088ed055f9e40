package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.Ranks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is refused at the door learns nothing of who has an account: not by the text, the status, or the time. */
class SignInTimingIT {
    private static final Logger LOG = System.getLogger(SignInTimingIT.class.getName());
    private static final int SAMPLES = 200;
    private static final int WARMING_UP = 30;
    private static final String WRONG = "un mot de passe faux";

    /**
     * Two samples of one distribution are further apart than this once in sixteen thousand times, so this test fails by
     * chance once in a thousand runs. A difference of half a standard deviation of one answer is seen as a rule: a hash
     * always, one more query on a quiet machine; so the same queries are made anyway.
     */
    private static final double APART = 4;

    /** What may be wrong with what was typed. */
    private enum Wrong {
        UNKNOWN,
        PASSWORD,
        LOCKED,
        EXPIRED,
        EMPTY,
        NEVER_CONNECTED
    }

    private static PortalProcess portal;

    private final Map<Wrong, String> loginNames = new EnumMap<>(Wrong.class);
    private final SecureRandom chance = new SecureRandom();

    @BeforeAll
    static void start() {
        portal = PortalProcess.onPostgres("temps").start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void answersWhoeverIsRefusedAlikeInTextStatusAndTime() {
        for (Wrong wrong : List.of(Wrong.PASSWORD, Wrong.LOCKED, Wrong.EMPTY)) {
            loginNames.put(
                    wrong, PlainWalk.of(aLandlord(), portal).complete().issued().loginName());
        }
        for (Wrong wrong : List.of(Wrong.EXPIRED, Wrong.NEVER_CONNECTED)) {
            loginNames.put(wrong, PlainWalk.of(aLandlord(), portal).issued().loginName());
        }
        portal.execute("update credential set expires_at = now() - interval '1 hour' where account_id ="
                + " (select id from account where login_name = '" + value(Wrong.EXPIRED) + "')");

        PlainClient stranger = new PlainClient(portal);
        Page form = stranger.open("/connexion");
        Map<Wrong, List<Long>> took = new EnumMap<>(Wrong.class);
        String refused = null;
        List<Wrong> round = new ArrayList<>(List.of(Wrong.values()));
        Random order = new Random(4711);
        for (int i = 0; i < WARMING_UP + SAMPLES; i++) {
            beginAnew();
            Collections.shuffle(round, order);
            for (Wrong wrong : round) {
                String loginName =
                        wrong == Wrong.UNKNOWN ? LoginName.allocate(chance).printed() : loginNames.get(wrong);
                Map<String, String> typed =
                        Map.of("identifiant", loginName, "mot-de-passe", wrong == Wrong.EMPTY ? "" : WRONG);
                long begin = System.nanoTime();
                Page answer = stranger.post(form, typed);
                long nanos = System.nanoTime() - begin;
                assertThat(answer.status()).as(wrong.name()).isEqualTo(200);
                String text = answer.body().replace(loginName, "…");
                assertThat(text).as(wrong.name()).isEqualTo(refused == null ? text : refused);
                refused = text;
                if (i >= WARMING_UP) {
                    took.computeIfAbsent(wrong, first -> new ArrayList<>()).add(nanos);
                }
            }
        }
        nobodyCanTellThemApart(took);
    }

    /** Nobody failed before but the one who is locked out. */
    private void beginAnew() {
        String locked = Sha256.of(value(Wrong.LOCKED));
        portal.execute("delete from throttle where subject <> '" + locked + "'");
        portal.execute("update throttle set failures = 25, last_failure_at = now(), next_attempt_at = now() +"
                + " interval '1 hour' where subject = '" + locked + "'");
        if (portal.count("select count(*) from throttle where subject = '" + locked + "'") == 0) {
            portal.execute("insert into throttle (tried, subject, failures, last_failure_at, next_attempt_at)"
                    + " values ('SIGN_IN', '" + locked + "', 25, now(), now() + interval '1 hour')");
        }
    }

    private String value(Wrong wrong) {
        return loginNames.get(wrong).replace("-", "");
    }

    private static void nobodyCanTellThemApart(Map<Wrong, List<Long>> took) {
        SoftAssertions all = new SoftAssertions();
        for (Wrong one : Wrong.values()) {
            for (Wrong other : Wrong.values()) {
                if (one.compareTo(other) < 0) {
                    double apart = Ranks.deviationsOfPairs(took.get(one), took.get(other));
                    String medians = "%s %.2f ms, %s %.2f ms, apart by %.1f"
                            .formatted(one, median(took.get(one)), other, median(took.get(other)), apart);
                    LOG.log(Level.INFO, medians);
                    all.assertThat(Math.abs(apart)).as(medians).isLessThan(APART);
                }
            }
        }
        all.assertAll();
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
