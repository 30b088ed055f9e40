package fr.espacebailleur.credential;

import fr.espacebailleur.shared.SameInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * How often one may try what a stranger could try as well: the first failures are free, then each one delays the next
 * try, longer each time, but never for ever. The same on every node.
 */
@ApplicationScoped
public class Throttle {

    private final CountFailures count;
    private final Event<TryHeldBack> heldBack;

    @Inject
    Throttle(CountFailures count, Event<TryHeldBack> heldBack) {
        this.count = count;
        this.heldBack = heldBack;
    }

    protected Throttle() {
        this(null, null);
    }

    /**
     * Counts a try before it is made, as if it failed, whatever becomes of the transaction that goes on.
     *
     * @param subject what it is tried on; only a fingerprint of it is kept
     * @return false when it comes too early: nothing may be tried, and it is not counted
     */
    public boolean begin(Tried what, String subject) {
        boolean allowed = SameInstant.get(() -> count.beginForGood(new Failures.Key(what, subject)));
        if (!allowed) {
            heldBack.fire(new TryHeldBack(what));
        }
        return allowed;
    }

    /** It succeeded: what was counted is forgotten. */
    public void forget(Tried what, String subject) {
        count.forgetForGood(new Failures.Key(what, subject));
    }

    public ThrottleState state(Tried what, String subject) {
        return state(new Failures.Key(what, subject));
    }

    ThrottleState state(Failures.Key key) {
        return count.state(key);
    }
}
