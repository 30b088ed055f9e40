package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.shared.Overload;
import fr.espacebailleur.testing.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each one at work stays there until the test lets him go. */
class TurnsTest {
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private Turns turns;

    @AfterEach
    void end() throws InterruptedException {
        mayEnd.release(1000);
        for (Thread thread : threads) {
            thread.join(10_000);
        }
    }

    @Test
    void bulk_has_its_share_of_the_cores_and_no_more_though_others_are_idle() {
        turns = new Turns(4, 0.5, 100);
        bulk("b1");
        bulk("b2");
        waits(() -> bulk("b3"));
        assertThat(begun).containsExactly("b1", "b2");
        oneEnds();
        Eventually.holds("the third goes", () -> begun.contains("b3"));
    }

    @Test
    void people_have_all_cores() {
        turns = new Turns(2, 0.5, 100);
        person("p1");
        person("p2");
        waits(() -> person("p3"));
        waits(() -> bulk("b1"));
        assertThat(begun).containsExactly("p1", "p2");
    }

    @Test
    void whoever_signs_in_goes_before_all_of_bulk_that_waited_longer() {
        turns = new Turns(1, 0.5, 100);
        bulk("b1");
        waits(() -> bulk("b2"));
        waits(() -> bulk("b3"));
        waits(() -> person("p1"));
        waits(() -> person("p2"));
        for (int ended = 0; ended < 4; ended++) {
            int before = begun.size();
            oneEnds();
            Eventually.holds("the next one goes", () -> begun.size() > before);
        }
        assertThat(begun).containsExactly("b1", "p1", "p2", "b2", "b3");
    }

    @Test
    void when_as_many_wait_as_may_whoever_comes_is_refused_at_once_until_some_have_gone() {
        turns = new Turns(1, 1, 2);
        person("p1");
        waits(() -> person("p2"));
        turns.refuseOverload();
        waits(() -> person("p3"));
        assertThatExceptionOfType(Overload.class).isThrownBy(turns::refuseOverload);
        oneEnds();
        Eventually.holds("the next one goes", () -> begun.size() == 2);
        turns.refuseOverload();
        waits(() -> bulk("b1"));
        turns.refuseOverload(); // what is issued in bulk keeps nobody out
    }

    @Test
    void whoever_has_no_form_yet_is_refused_before_those_who_have() {
        turns = new Turns(1, 1, 4);
        person("p1");
        waits(() -> person("p2"));
        turns.refuseNewcomers();
        waits(() -> person("p3"));
        assertThatExceptionOfType(Overload.class).isThrownBy(turns::refuseNewcomers);
        turns.refuseOverload();
        oneEnds();
        Eventually.holds("the next one goes", () -> begun.size() == 2);
        turns.refuseNewcomers();
    }

    @Test
    void where_nobody_may_wait_a_form_is_given_all_the_same() {
        turns = new Turns(1, 1, 0);
        person("p1");
        turns.refuseNewcomers();
    }

    @Test
    void bulk_goes_on_however_small_its_share() {
        for (double share : List.of(0.0, 0.1, 1.0, 7.0)) {
            turns = new Turns(1, share, 100);
            bulk("b" + share);
        }
        assertThat(begun).hasSize(4);
    }

    @Test
    void never_more_are_at_work_than_there_are_cores_and_none_is_forgotten() throws InterruptedException {
        turns = new Turns(3, 0.7, 100);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger bulkAtWork = new AtomicInteger();
        AtomicInteger tooMany = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        for (int worker = 0; worker < 8; worker++) {
            boolean bulk = worker % 2 == 0;
            begin(() -> {
                for (int i = 0; i < 2000; i++) {
                    take(bulk);
                    if (atWork.incrementAndGet() > 3 || (bulk && bulkAtWork.incrementAndGet() > 2)) {
                        tooMany.incrementAndGet();
                    }
                    Thread.onSpinWait();
                    atWork.decrementAndGet();
                    bulkAtWork.addAndGet(bulk ? -1 : 0);
                    giveBack(bulk);
                    done.incrementAndGet();
                }
            });
        }
        for (Thread thread : threads) {
            thread.join(60_000);
        }
        assertThat(done).hasValue(16_000);
        assertThat(tooMany).hasValue(0);
    }

    private void bulk(String name) {
        works(name, true);
    }

    private void person(String name) {
        works(name, false);
    }

    private void works(String name, boolean bulk) {
        int before = waiting();
        begin(() -> {
            take(bulk);
            begun.add(name);
            mayEnd.acquireUninterruptibly();
            giveBack(bulk);
        });
        Eventually.holds(name + " is at work or waits", () -> begun.contains(name) || waiting() > before);
    }

    private int waiting() {
        HashQueue now = turns.queue();
        return now.peopleWaiting() + now.bulkWaiting();
    }

    private void take(boolean bulk) {
        if (bulk) {
            turns.takeInBulk();
        } else {
            turns.takeAsPerson();
        }
    }

    private void giveBack(boolean bulk) {
        if (bulk) {
            turns.giveBackInBulk();
        } else {
            turns.giveBackAsPerson();
        }
    }

    private void waits(Runnable one) {
        int before = waiting();
        one.run();
        assertThat(waiting()).isEqualTo(before + 1);
    }

    private void oneEnds() {
        mayEnd.release();
    }

    private void begin(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }
}
