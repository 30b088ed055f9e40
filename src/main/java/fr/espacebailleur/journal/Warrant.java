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
 */
public record Warrant(Optional<Long> actorId, String actor, String reason) {
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

    /** The portal does it by itself. */
    public static Warrant ofPortal() {
        return new Warrant(Optional.empty(), Journal.PORTAL, "");
    }
}
