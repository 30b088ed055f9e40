package fr.espacebailleur.shared;

import java.time.Duration;
import java.time.Instant;

/** Too much came from one client address, or for one account, in a short time: nothing was looked at. */
public class TooManyTries extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * From one client address, whoever's account it was.
     *
     * @param until from then on it may be tried again
     */
    public TooManyTries(Instant now, Instant until) {
        this("essais.trop", now, until);
    }

    /** @param key of a text that says until when */
    public TooManyTries(String key, Instant now, Instant until) {
        super(key, ParisTime.minute(until));
        this.wait = Duration.between(now, until);
    }

    /** Seconds, at least one: what a machine is told. */
    public long retryAfter() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
