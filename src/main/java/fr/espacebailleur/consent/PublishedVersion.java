package fr.espacebailleur.consent;

import java.time.Instant;

/**
 * One version of a document, as agents follow it.
 *
 * @param inForceFrom {@link Instant#EPOCH} for one with which the portal began
 * @param sha256 of the exact text, 64 hexadecimal digits
 * @param acceptances how many accounts accepted it
 */
public record PublishedVersion(
        DocumentKind kind, int version, Instant inForceFrom, State state, String sha256, long acceptances) {

    /** Where a version stands at a moment. */
    public enum State {
        /** Its date of effect is to come. */
        ANNOUNCED,
        IN_FORCE,
        REPLACED,
        /** It never comes into force. */
        WITHDRAWN
    }
}
