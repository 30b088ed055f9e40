package fr.espacebailleur.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is done over and over as long as the bean lives that it is injected into. Whatever goes wrong in one round, the
 * next one comes; a trouble is told when it begins, and not again before all was well.
 */
@Dependent
public class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> job;
    private boolean inTrouble;

    /** One round. */
    public interface Work {
        void round() throws Exception;
    }

    /** @param trouble what it means for operators when a round goes wrong */
    public void begin(Duration pause, String trouble, Work work) {
        job = executor.scheduleWithFixedDelay(
                () -> next(trouble, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.cancel(false); // interrupted while it writes, the embedded database would close
        }
    }

    void next(String trouble, Work work) {
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
