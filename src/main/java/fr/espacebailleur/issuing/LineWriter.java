package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.WithoutPersonalData;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.util.List;

/** A chunk of lines comes in, in a transaction of its own; when that cannot be, each line in its own. */
@Dependent
@Named("lineWriter")
class LineWriter extends AbstractItemWriter {
    private static final Logger LOG = System.getLogger(LineWriter.class.getName());

    private static final long FIRST_MAGNITUDE = 1000;

    @Inject
    @BatchProperty(name = "import")
    private String importId;

    @Inject
    private AdvanceImport advance;

    @Inject
    private RunImport run;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        try {
            write(items.stream().map(ImportLine.class::cast).toList());
        } catch (RuntimeException failure) {
            throw run.failed(failure);
        }
    }

    private void write(List<ImportLine> chunk) {
        long id = Long.parseLong(importId);
        int handled = 0;
        try {
            handled = advance.by(id, chunk);
        } catch (LeaseLost anotherNode) {
            throw anotherNode;
        } catch (RuntimeException oneOfThemCannotBe) {
            // Nothing of this chunk was committed: each line for itself then. Of an account that somebody else opened
            // at the same instant, whoever asks again hears that it exists.
            chunk.forEach(line -> writeAlone(id, line));
        }
        if (isMagnitude(handled - chunk.size(), handled)) {
            advance.haveGrown();
        }
    }

    /** Whether 1000, or four times that, or four times that again … lies between these. */
    private static boolean isMagnitude(int before, int after) {
        for (long magnitude = FIRST_MAGNITUDE; magnitude <= after; magnitude *= 4) {
            if (before < magnitude) {
                return true;
            }
        }
        return false;
    }

    private void writeAlone(long id, ImportLine line) {
        try {
            advance.by(id, List.of(line));
        } catch (LeaseLost anotherNode) {
            throw anotherNode;
        } catch (RuntimeException unexpected) {
            // When it is the database that is away, this fails too, and the file goes on later from this very line.
            String reason = new Refusal("ligne.imprevue").text();
            advance.by(id, List.of(ImportLine.refused(line.number(), line.reference(), reason)));
            LOG.log(
                    Logger.Level.ERROR,
                    "line " + line.number() + " of import " + id + " was refused for an unknown reason",
                    WithoutPersonalData.of(unexpected));
        }
    }
}
