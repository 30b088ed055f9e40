package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Files in hand become imports: of several nodes that see the same file, one imports it. */
@ApplicationScoped
class TakeFile {
    private final ImportFolder folder;
    private final AdvanceImport advance;
    private final RunImport run;
    private final WriteReport writeReport;

    @Inject
    TakeFile(ImportFolder folder, AdvanceImport advance, RunImport run, WriteReport writeReport) {
        this.folder = folder;
        this.advance = advance;
        this.run = run;
        this.writeReport = writeReport;
    }

    protected TakeFile() {
        this(null, null, null, null);
    }

    /** Imports a file that was dropped, or goes on with it; nothing while another node is at it. */
    void dropped(Path taken) throws IOException {
        OptionalLong found = importOf(taken);
        if (found.isEmpty()) {
            return;
        }
        long importId = found.getAsLong();
        bringIn(importId, taken);
        // Whoever finishes an import puts the file away before: if it is still there, it is another copy.
        if (advance.progress(importId).isFinished() && found.equals(folder.importOf(taken))) {
            putAwayCopy(importId, taken);
        }
    }

    /** Imports a file that was sent, or goes on with it; nothing while another node is at it. */
    void sent(Path file) throws IOException {
        Optional<ImportProgress> sent = advance.sent(ImportFolder.sha256Of(file));
        if (sent.isPresent() && sent.get().isFinished()) {
            Files.deleteIfExists(file); // another node had it too, and was quicker
        } else if (sent.isPresent()) {
            bringIn(sent.get().importId(), file);
        }
    }

    /** Deletes an old file whose sender got no answer, for we were stopped. */
    void interrupted(Path file) throws IOException {
        if (advance.sent(ImportFolder.sha256Of(file)).stream().allMatch(ImportProgress::isFinished)) {
            Files.deleteIfExists(file);
        }
    }

    private void bringIn(long importId, Path file) throws IOException {
        if (advance.claim(importId)) {
            run.of(importId, file);
        }
    }

    /** Another node imported the same file from a folder of its own; or the power went just before we forgot ours. */
    private void putAwayCopy(long importId, Path file) throws IOException {
        Path report = folder.reportFor(file);
        try (OutputStream out = Files.newOutputStream(report)) {
            writeReport.of(importId, out);
        }
        folder.putAway(file, report, ImportFolder.nameOf(file));
    }

    /** Empty when another node of this folder was quicker. */
    private OptionalLong importOf(Path taken) throws IOException {
        OptionalLong noted = folder.importOf(taken);
        if (noted.isPresent() && advance.isThere(noted.getAsLong())) {
            return noted;
        }
        String name = ImportFolder.nameOf(taken);
        AdvanceImport.Begun begun = begin(name, LandlordFile.examine(taken).sha256());
        if (begun.isNew() && !Files.exists(taken)) {
            advance.withdraw(begun.importId());
            return OptionalLong.empty();
        }
        folder.note(taken, begun.importId());
        return OptionalLong.of(begun.importId());
    }

    private AdvanceImport.Begun begin(String name, String sha256) {
        try {
            return advance.begin(name, sha256);
        } catch (RuntimeException anotherNodeBeganIt) {
            return advance.begin(name, sha256);
        }
    }
}
