package fr.espacebailleur.web;

import fr.espacebailleur.shared.Overload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Tells whoever asks during an outage that the portal cannot do it now, and when to come back. */
@ApplicationScoped
public class AnswerOutage {
    private static final Logger LOG = System.getLogger(AnswerOutage.class.getName());
    private static final String RETRY_AFTER_SECONDS = "30";

    /** However many ask. */
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final AtomicReference<Instant> toldAt = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock;
    private final Event<AnsweredOutage> answered;

    @Inject
    AnswerOutage(Clock clock, Event<AnsweredOutage> answered) {
        this.clock = clock;
        this.answered = answered;
    }

    protected AnswerOutage() {
        this(null, null);
    }

    public void with(Throwable outage, HttpServletResponse response) {
        note(outage);
        if (response.isCommitted()) {
            return;
        }
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** For whoever answers in another form than a page: operators are told all the same. */
    public void note(Throwable outage) {
        answered.fire(new AnsweredOutage(outage instanceof Overload));
        tellLog(outage);
    }

    private void tellLog(Throwable outage) {
        Instant now = clock.instant();
        Instant before = toldAt.get();
        if (before.plus(TOLD_EVERY).isBefore(now) && toldAt.compareAndSet(before, now)) {
            LOG.log(Level.ERROR, "requests are answered with 503: " + outage);
        }
    }
}
