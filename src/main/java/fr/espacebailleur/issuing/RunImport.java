package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.WithoutPersonalData;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has Jakarta Batch run the job of one import, from where it stands to its end. Each time it is a new execution: where
 * it stands is known from {@link LandlordImport} alone, for the server forgets its executions when it stops.
 */
@ApplicationScoped
class RunImport {
    private static final String JOB = "import-des-bailleurs";
    private static final Set<BatchStatus> ENDED =
            EnumSet.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final AdvanceImport advance;
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
    private volatile CountDownLatch end = new CountDownLatch(0);
    private volatile OptionalLong running = OptionalLong.empty();
    private volatile boolean stopped;

    @Inject
    RunImport(AdvanceImport advance) {
        this.advance = advance;
    }

    protected RunImport() {
        this(null);
    }

    /**
     * Comes back when the import is done, or was stopped.
     *
     * @param importId one that this node has claimed
     * @throws IOException whatever went wrong, as its cause
     */
    void of(long importId, Path file) throws IOException {
        Properties parameters = new Properties();
        parameters.setProperty("import", String.valueOf(importId));
        parameters.setProperty("fichier", file.toString());
        JobOperator operator = BatchRuntime.getJobOperator();
        trouble.set(null);
        end = new CountDownLatch(1);
        long execution = operator.start(JOB, parameters);
        running = OptionalLong.of(execution);
        if (stopped) {
            stop();
        }
        BatchStatus status = waitFor(operator, execution);
        running = OptionalLong.empty();
        advance.release(importId);
        if (status == BatchStatus.FAILED || trouble.get() != null) {
            throw new IOException("the job of import " + importId + " failed", trouble.get());
        }
    }

    /** The running job is brought to its next safe point, and none is run to its end any more. */
    void stop() {
        stopped = true;
        try {
            if (running.isPresent()) {
                BatchRuntime.getJobOperator().stop(running.getAsLong());
            }
        } catch (JobExecutionNotRunningException endedByItself) {
            // as it should
        }
    }

    /** The job tells what went wrong: the reason is for whoever ran it, what it throws on has no personal data. */
    WithoutPersonalData failed(Throwable failure) {
        trouble.compareAndSet(null, failure);
        return WithoutPersonalData.of(failure);
    }

    /** The job tells that it is at its end. */
    void ended() {
        end.countDown();
    }

    private BatchStatus waitFor(JobOperator operator, long execution) {
        try {
            boolean told = false;
            BatchStatus status = BatchStatus.STARTED;
            while (!told && !ENDED.contains(status)) { // a job that cannot even begin tells nobody
                told = end.await(1, TimeUnit.SECONDS);
                status = operator.getJobExecution(execution).getBatchStatus();
            }
            return status;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stop();
            return BatchStatus.STOPPING;
        }
    }
}
