package fr.espacebailleur.issuing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where an import stands.
 *
 * @param fileName as it was dropped or sent; printable
 * @param sender who sent it; empty for a file that was dropped into the folder
 * @param linesTotal how many landlords the file has; empty until they were counted
 * @param lastLine the last one of the file that has its outcome; 0 at the beginning
 */
public record ImportProgress(
        long importId,
        String fileName,
        Optional<String> sender,
        ImportState state,
        OptionalInt linesTotal,
        int lastLine,
        int opened,
        int unchanged,
        int refused,
        Instant receivedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** How many lines have their outcome. */
    public int linesHandled() {
        return opened + unchanged + refused;
    }

    public boolean isFinished() {
        return state == ImportState.DONE;
    }
}
