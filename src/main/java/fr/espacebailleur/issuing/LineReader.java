package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Refusal;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The lines of a file that have no outcome yet. */
@Dependent
@Named("lineReader")
class LineReader extends AbstractItemReader {

    /** After so many lines that have their outcome; each is read whole. */
    private static final int RENEWED_EVERY = 10_000;

    @Inject
    @BatchProperty(name = "import")
    private String importId;

    @Inject
    @BatchProperty(name = "fichier")
    private String path;

    @Inject
    private AdvanceImport advance;

    @Inject
    private RunImport run;

    private int lastLine;
    private Optional<LandlordLines> file = Optional.empty();
    private Iterator<ImportLine> lines;

    /** @param checkpoint the server's, which it forgets: ours is in the import */
    @Override
    public void open(Serializable checkpoint) throws Exception {
        try {
            ImportProgress progress = advance.progress(Long.parseLong(importId));
            lastLine = progress.lastLine();
            lines = progress.state() == ImportState.RUNNING
                    ? lines()
                    : List.<ImportLine>of().iterator();
        } catch (RuntimeException | IOException failure) {
            throw run.failed(failure);
        }
    }

    @Override
    public ImportLine readItem() throws Exception {
        try {
            while (lines.hasNext()) {
                ImportLine line = lines.next();
                if (line.number() > lastLine) {
                    return line;
                }
                if (line.number() % RENEWED_EVERY == 0) { // else another node takes the import over meanwhile
                    advance.renew(Long.parseLong(importId));
                }
            }
            return null;
        } catch (RuntimeException failure) {
            throw run.failed(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private Iterator<ImportLine> lines() throws IOException {
        try {
            LandlordLines found = LandlordFile.examine(Path.of(path)).lines();
            advance.renew(Long.parseLong(importId));
            file = Optional.of(found);
            if (!found.hasNext()) {
                throw new Refusal("fichier.sans-bailleur");
            }
            return found;
        } catch (Refusal wholeFile) {
            return List.of(ImportLine.refused(1, "", wholeFile.text())).iterator();
        }
    }
}
