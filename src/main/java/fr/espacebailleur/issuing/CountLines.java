package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Refusal;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;

/** How many landlords a file has is known before the first one comes in, so that progress can be told. */
@Dependent
@Named("countLines")
class CountLines extends AbstractBatchlet {
    private static final int LINES_PER_LEASE = 50_000;

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

    @Override
    public String process() throws Exception {
        try {
            long id = Long.parseLong(importId);
            if (advance.progress(id).linesTotal().isEmpty()) {
                advance.hasLines(id, count(id));
            }
            return null;
        } catch (RuntimeException | IOException failure) {
            throw run.failed(failure);
        }
    }

    private int count(long id) throws IOException {
        try (LandlordLines lines = LandlordFile.examine(Path.of(path)).lines()) {
            return lines.count(counted -> {
                if (counted % LINES_PER_LEASE == 0) {
                    advance.renew(id);
                }
            });
        } catch (Refusal wholeFile) {
            return 1;
        }
    }
}
