package fr.espacebailleur.account.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As many threads as there are acts, all of which begin at the same instant. */
@ApplicationScoped
public class AtOnce {
    private static final long PATIENCE_SECONDS = 60;

    /** The container's own threads know its names and its transactions. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Tables tables;

    private ExecutorService executor;

    @PostConstruct
    void open() {
        executor = Executors.newCachedThreadPool(threads);
    }

    @PreDestroy
    void close() {
        List<Runnable> unused = executor.shutdownNow();
    }

    /** What came of an act: either a result or an exception. */
    public record Ending<T>(Optional<T> result, Optional<Exception> refusal) {}

    public <T> List<Ending<T>> run(List<Callable<T>> acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<Ending<T>>> futures = new ArrayList<>();
        for (Callable<T> act : acts) {
            futures.add(executor.submit(() -> {
                await(barrier);
                return ending(act);
            }));
        }
        return futures.stream().map(AtOnce::get).toList();
    }

    /** Begins one act by itself. */
    public <T> Future<Ending<T>> begin(Callable<T> act) {
        return executor.submit(() -> ending(act));
    }

    /** Whether somebody waits for a lock; asked outside the transaction that goes on, which may hold it. */
    public boolean isSomebodyWaiting() {
        return get(begin(() -> tables.count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")))
                        .result()
                        .orElseThrow()
                > 0;
    }

    private static <T> Ending<T> ending(Callable<T> act) {
        try {
            return new Ending<>(Optional.ofNullable(act.call()), Optional.empty());
        } catch (Exception e) {
            return new Ending<>(Optional.empty(), Optional.of(e));
        }
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException, BrokenBarrierException {
        int unused = barrier.await();
    }

    public static <T> T get(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
