package fr.espacebailleur.issuing.page;

import fr.espacebailleur.issuing.ImportProgress;
import fr.espacebailleur.issuing.ImportState;
import fr.espacebailleur.shared.ParisTime;
import java.time.Instant;
import java.util.Optional;

/** An import as pages show it; what is not known yet is empty. */
public record ImportRow(ImportProgress progress) {

    public long id() {
        return progress.importId();
    }

    public String fileName() {
        return progress.fileName();
    }

    /** Empty for a file that was dropped into the folder. */
    public String sender() {
        return progress.sender().orElse("");
    }

    public String receivedAt() {
        return ParisTime.brief(progress.receivedAt());
    }

    public String startedAt() {
        return brief(progress.startedAt());
    }

    public String finishedAt() {
        return brief(progress.finishedAt());
    }

    public boolean waiting() {
        return progress.state() == ImportState.WAITING;
    }

    public boolean running() {
        return progress.state() == ImportState.RUNNING;
    }

    public boolean reporting() {
        return progress.state() == ImportState.HANDLED;
    }

    public boolean done() {
        return progress.isFinished();
    }

    public int handled() {
        return progress.linesHandled();
    }

    /** At least one, for a bar. */
    public int total() {
        return Math.max(1, progress.linesTotal().orElse(1));
    }

    public boolean counted() {
        return progress.linesTotal().isPresent();
    }

    /** Whole percents, and never 100 before the end. */
    public int percent() {
        return done() ? 100 : (int) Math.min(99, 100L * handled() / total());
    }

    public int opened() {
        return progress.opened();
    }

    public int unchanged() {
        return progress.unchanged();
    }

    public int refused() {
        return progress.refused();
    }

    private static String brief(Optional<Instant> instant) {
        return instant.map(ParisTime::brief).orElse("");
    }
}
