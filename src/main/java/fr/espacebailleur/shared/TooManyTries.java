package fr.espacebailleur.shared;

import java.time.Duration;
import java.time.Instant;

/** Too much came from one client address in a short time: nothing was looked at, for nobody's account. */
public class TooManyTries extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param until from then on it may be tried again */
    public TooManyTries(Instant now, Instant until) {
        super("essais.trop", ParisTime.minute(until));
        this.wait = Duration.between(now, until);
    }

    /** Seconds, at least one: what a machine is told. */
    public long retryAfter() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
