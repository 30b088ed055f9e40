package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The Caf imports a file of landlords: each good line has its account, each bad one its reason, and the report tells
 * both. Stopped anywhere, it goes on where it was; no account is opened twice, and no line is left out.
 */
@ApplicationScoped
public class ImportLandlords {
    private static final Logger LOG = System.getLogger(ImportLandlords.class.getName());
    private static final int LINES_AT_ONCE = 100;
    private static final int OUTCOMES_AT_ONCE = 1000;

    private final AdvanceImport advance;

    @Inject
    ImportLandlords(AdvanceImport advance) {
        this.advance = advance;
    }

    protected ImportLandlords() {
        this(null);
    }

    /**
     * Imports a file, or goes on with it.
     *
     * @param report where the report is to be written
     * @param stopped asked now and then: whether to leave the rest for the next time
     * @return the import's id, to be told to {@link #putAway} later; empty when it was stopped before the end
     */
    public OptionalLong from(Path path, Path report, BooleanSupplier stopped) throws IOException {
        LandlordFile file = LandlordFile.examine(path);
        ImportProgress progress = advance.begin(path.getFileName().toString(), file.sha256());
        if (progress.running()) {
            if (!handle(file, progress, stopped)) {
                return OptionalLong.empty();
            }
            advance.end(progress.importId());
        }
        write(report, progress.importId());
        return OptionalLong.of(progress.importId());
    }

    /** The file and its report lie where they belong: this import is done. */
    public void putAway(long importId) {
        Map<Outcome, Long> counts = advance.putAway(importId);
        LOG.log(
                Logger.Level.INFO,
                "import {0} is done: {1} opened, {2} unchanged, {3} refused",
                String.valueOf(importId),
                counts.get(Outcome.OPENED),
                counts.get(Outcome.UNCHANGED),
                counts.get(Outcome.REFUSED));
    }

    /** No file is in hand: what was handled before had been put away. */
    public void putAwayAll() {
        advance.putAwayAll();
    }

    private boolean handle(LandlordFile file, ImportProgress progress, BooleanSupplier stopped) throws IOException {
        try (LandlordLines lines = file.lines()) {
            if (!lines.hasNext()) {
                throw new Refusal("fichier.sans-bailleur");
            }
            List<ImportLine> chunk = nextChunk(lines, progress.lastLine());
            while (!chunk.isEmpty()) {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                handle(progress.importId(), chunk);
                chunk = nextChunk(lines, progress.lastLine());
            }
        } catch (Refusal wholeFile) {
            if (progress.lastLine() == 0) {
                handle(progress.importId(), List.of(ImportLine.refused(1, "", wholeFile.text())));
            }
        }
        return true;
    }

    private static List<ImportLine> nextChunk(Iterator<ImportLine> lines, int afterLine) {
        List<ImportLine> chunk = new ArrayList<>();
        while (chunk.size() < LINES_AT_ONCE && lines.hasNext()) {
            ImportLine line = lines.next();
            if (line.number() > afterLine) {
                chunk.add(line);
            }
        }
        return chunk;
    }

    private void handle(long importId, List<ImportLine> chunk) {
        try {
            advance.by(importId, chunk);
        } catch (RuntimeException oneOfThemCannotBe) {
            // Nothing of this chunk was committed: each line for itself then. Of an account that somebody else opened
            // at
            // the same instant, whoever asks again hears that it exists.
            chunk.forEach(line -> handleAlone(importId, line));
        }
    }

    private void handleAlone(long importId, ImportLine line) {
        try {
            advance.by(importId, List.of(line));
        } catch (RuntimeException unexpected) {
            // When it is the database that is away, this fails too, and the file goes on later from this very line.
            String reason = new Refusal("ligne.imprevue").text();
            advance.by(importId, List.of(ImportLine.refused(line.number(), line.reference(), reason)));
            LOG.log(
                    Logger.Level.ERROR,
                    "line " + line.number() + " of import " + importId + " was refused for an unknown reason",
                    WithoutPersonalData.of(unexpected));
        }
    }

    private void write(Path path, long importId) throws IOException {
        try (Report report = new Report(path)) {
            List<ImportOutcome> outcomes = advance.outcomes(importId, 0, OUTCOMES_AT_ONCE);
            while (!outcomes.isEmpty()) {
                report.add(outcomes);
                int lastLine = outcomes.get(outcomes.size() - 1).line();
                outcomes = advance.outcomes(importId, lastLine, OUTCOMES_AT_ONCE);
            }
        }
    }
}
