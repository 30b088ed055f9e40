package fr.espacebailleur.issuing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
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

    private final ImportLandlords importLandlords;
    private final ImportFolder folder;
    private final Duration interval;
    private final Set<Path> troubles = new HashSet<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean stopped;
    private ScheduledFuture<?> looks;

    @Inject
    WatchImportFolder(
            ImportLandlords importLandlords,
            Clock clock,
            @ConfigProperty(name = "portal.import.directory") String directory,
            @ConfigProperty(name = "portal.import.interval") Duration interval) {
        this.importLandlords = importLandlords;
        this.interval = interval;
        this.folder = new ImportFolder(Path.of(directory), interval, clock);
    }

    protected WatchImportFolder() {
        this.importLandlords = null;
        this.folder = null;
        this.interval = null;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        looks = executor.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What goes on is brought to its next safe point; the rest waits for the next start. */
    @PreDestroy
    void stop() {
        stopped = true;
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
            attempt(waiting, () -> bringIn(waiting));
        }
        for (Path arrived : folder.arrived()) {
            attempt(arrived, () -> take(arrived));
        }
    }

    private void take(Path arrived) throws IOException {
        if (stopped) {
            return;
        }
        if (folder.inHand().isEmpty()) {
            importLandlords.putAwayAll();
        }
        folder.take(arrived).ifPresent(taken -> attempt(taken, () -> bringIn(taken)));
    }

    private void bringIn(Path taken) throws IOException {
        if (stopped) {
            return;
        }
        Path report = folder.reportFor(taken);
        OptionalLong handled = importLandlords.from(taken, report, () -> stopped);
        if (handled.isPresent()) {
            folder.putAway(taken, report);
            importLandlords.putAway(handled.getAsLong());
        }
    }

    /** Whatever happens to one file, the others go on, and it is tried again at the next look; it is told once. */
    private void attempt(Path file, Attempt attempt) {
        try {
            attempt.run();
            troubles.remove(file);
        } catch (Throwable failure) { // an Error too: the executor would end the looks for ever
            if (troubles.add(file) && !stopped) {
                LOG.log(
                        Logger.Level.ERROR,
                        "a file of the import folder cannot be brought in; it is tried again until it can",
                        WithoutPersonalData.of(failure));
            }
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }
}
