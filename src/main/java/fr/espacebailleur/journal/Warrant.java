package fr.espacebailleur.journal;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.util.Optional;

/**
 * In whose name something is done, and why.
 *
 * @param actorId his account; empty for the portal itself and for a service
 * @param actor his name at that time
 * @param reason may be empty where none is asked for
 * @param origin where in the network he is, as {@link fr.espacebailleur.shared.NetworkStart} tells; may be empty
 */
public record Warrant(Optional<Long> actorId, String actor, String reason, String origin) {
    static final int REASON_LENGTH = 500;

    /** @throws Refusal when the reason is longer than 500 characters or holds what cannot be printed */
    public Warrant {
        reason = Typed.line(reason);
        if (reason.length() > REASON_LENGTH) {
            throw new Refusal("motif.long", REASON_LENGTH);
        }
        if (!Typed.isPrintable(reason)) {
            throw new Refusal("motif.caracteres");
        }
    }

    public Warrant(Optional<Long> actorId, String actor, String reason) {
        this(actorId, actor, reason, "");
    }

    /** The same from somewhere in the network. */
    public Warrant from(String network) {
        return new Warrant(actorId, actor, reason, network);
    }

    /** The same on the account of somebody whom its reason does not concern: he would read it among his data. */
    public Warrant withoutReason() {
        return new Warrant(actorId, actor, "", origin);
    }

    /** Somebody does what needs no reason. */
    public static Warrant of(long actorId, String actor) {
        return new Warrant(Optional.of(actorId), actor, "");
    }

    /** @throws Refusal when there is no reason */
    public static Warrant of(long actorId, String actor, String reason) {
        if (Typed.line(reason).isEmpty()) {
            throw new Refusal("motif.vide");
        }
        return new Warrant(Optional.of(actorId), actor, reason);
    }

    /** A machine of the Caf, by its token. */
    public static Warrant ofService(String name, String reason) {
        return new Warrant(Optional.empty(), name, reason);
    }

    /** Whoever holds a letter objects to what it says; his name is not kept for ever. */
    public static Warrant ofObjector() {
        return new Warrant(Optional.empty(), Journal.OBJECTOR, "");
    }

    /** The portal does it by itself. */
    public static Warrant ofPortal() {
        return new Warrant(Optional.empty(), Journal.PORTAL, "");
    }
}
