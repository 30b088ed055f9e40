package fr.espacebailleur.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is done over and over as long as the portal runs. Whatever goes wrong in one round, the next one comes; a trouble
 * is told when it begins, and not again before all was well.
 */
public final class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private final String trouble;
    private final Work work;
    private ScheduledFuture<?> job;
    private boolean inTrouble;

    /** One round. */
    public interface Work {
        void round() throws Exception;
    }

    /** @param trouble what it means for operators when a round goes wrong */
    public Rounds(String trouble, Work work) {
        this.trouble = trouble;
        this.work = work;
    }

    public void begin(ScheduledExecutorService executor, Duration pause) {
        job = executor.scheduleWithFixedDelay(this::next, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void end() {
        if (job != null) {
            job.cancel(false); // interrupted while it writes, the embedded database would close
        }
    }

    void next() {
        try {
            work.round();
            inTrouble = false;
        } catch (Throwable failure) { // an Error too: the executor would end the rounds for ever
            if (!inTrouble) {
                LOG.log(
                        Level.ERROR,
                        trouble + "; it is tried again until it succeeds",
                        WithoutPersonalData.of(failure));
            }
            inTrouble = true;
        }
    }
}
