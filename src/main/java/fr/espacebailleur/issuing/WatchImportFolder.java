package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.WithoutPersonalData;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks into the import folder now and then, as long as the portal runs, and has imported what was dropped there. */
@ApplicationScoped
class WatchImportFolder {
    private static final Logger LOG = System.getLogger(WatchImportFolder.class.getName());
    private static final long LAST_STEP_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final ImportFolder folder;
    private final TakeFile takeFile;
    private final RunImport run;
    private final AdvanceImport advance;
    private final Duration interval;
    private final Map<Path, Trouble> troubles = new HashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean stopped;
    private ScheduledFuture<?> looks;

    @Inject
    WatchImportFolder(
            ImportFolder folder,
            TakeFile takeFile,
            RunImport run,
            AdvanceImport advance,
            @ConfigProperty(name = "portal.import.interval") Duration interval) {
        this.folder = folder;
        this.takeFile = takeFile;
        this.run = run;
        this.advance = advance;
        this.interval = interval;
    }

    protected WatchImportFolder() {
        this(null, null, null, null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        looks = executor.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What goes on is brought to its next safe point; the rest waits for the next start. */
    @PreDestroy
    void stop() {
        stopped = true;
        run.stop();
        if (looks != null) {
            looks.cancel(false); // interrupted while it writes, the embedded database would close
        }
        try {
            if (looking.tryLock(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
                looking.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        looking.lock();
        try {
            attempt(Path.of("."), this::lookOnce);
        } finally {
            looking.unlock();
        }
    }

    private void lookOnce() throws IOException {
        folder.prepare();
        for (Path waiting : folder.inHand()) {
            attempt(waiting, () -> takeFile.dropped(waiting));
        }
        for (Path waiting : folder.sent()) {
            attempt(waiting, () -> takeFile.sent(waiting));
        }
        for (Path interrupted : folder.interrupted()) {
            attempt(interrupted, () -> takeFile.interrupted(interrupted));
        }
        for (Path arrived : folder.arrived()) {
            attempt(arrived, () -> take(arrived));
        }
        advance.putAwayWhatIsNotInHand(folder::isInHand);
    }

    private void take(Path arrived) throws IOException {
        Optional<Path> taken = folder.take(arrived);
        if (taken.isPresent()) {
            attempt(taken.get(), () -> takeFile.dropped(taken.get()));
        }
    }

    /** Whatever happens to one file, the others go on, and it is tried again at the next look; it is told once. */
    private void attempt(Path file, Attempt attempt) {
        if (stopped || isLeftOut(file)) {
            return;
        }
        try {
            attempt.run();
            troubles.remove(file);
        } catch (NoSuchFileException anotherNodePutItAway) {
            troubles.remove(file);
        } catch (Throwable failure) { // an Error too: the executor would end the looks for ever
            Trouble trouble = Trouble.after(troubles.get(file));
            troubles.put(file, trouble);
            if (trouble.times() == 1 && !stopped) {
                LOG.log(
                        Logger.Level.ERROR,
                        "a file of the import folder cannot be brought in; it is tried again until it can",
                        WithoutPersonalData.of(failure));
            }
        }
    }

    private boolean isLeftOut(Path file) {
        Trouble trouble = troubles.get(file);
        if (trouble == null || trouble.looksToLeaveOut() == 0) {
            return false;
        }
        troubles.put(file, new Trouble(trouble.times(), trouble.looksToLeaveOut() - 1));
        return true;
    }

    /** Each time in vain, more looks leave the file out. */
    private record Trouble(int times, int looksToLeaveOut) {
        private static final int MOST_LOOKS_LEFT_OUT = 15;

        static Trouble after(Trouble before) {
            int times = before == null ? 1 : before.times() + 1;
            return new Trouble(times, Math.min(times - 1, MOST_LOOKS_LEFT_OUT));
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }
}
