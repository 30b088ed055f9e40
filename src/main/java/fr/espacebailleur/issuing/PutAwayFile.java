package fr.espacebailleur.issuing;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;

/** All lines have their outcome: the file is put away beside its report, and the import is done. */
@Dependent
@Named("putAwayFile")
class PutAwayFile extends AbstractBatchlet {
    private static final Logger LOG = System.getLogger(PutAwayFile.class.getName());

    @Inject
    @BatchProperty(name = "import")
    private String importId;

    @Inject
    @BatchProperty(name = "fichier")
    private String path;

    @Inject
    private AdvanceImport advance;

    @Inject
    private WriteReport writeReport;

    @Inject
    private ImportFolder folder;

    @Inject
    private RunImport run;

    @Override
    public String process() throws Exception {
        try {
            long id = Long.parseLong(importId);
            advance.end(id);
            Path file = Path.of(path);
            Path report = folder.reportFor(file);
            try (var out = Files.newOutputStream(report)) {
                writeReport.of(id, out, () -> advance.renew(id));
            }
            folder.putAway(file, report, advance.fileName(id));
            tell(advance.putAway(id));
            return null;
        } catch (RuntimeException | IOException failure) {
            throw run.failed(failure);
        }
    }

    private static void tell(ImportProgress done) {
        LOG.log(
                Logger.Level.INFO,
                "import {0} is done: {1} opened, {2} unchanged, {3} refused",
                String.valueOf(done.importId()),
                done.opened(),
                done.unchanged(),
                done.refused());
    }
}
