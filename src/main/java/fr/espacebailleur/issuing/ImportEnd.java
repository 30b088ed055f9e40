package fr.espacebailleur.issuing;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job of an import is at its end, whichever. */
@Dependent
@Named("importEnd")
class ImportEnd extends AbstractJobListener {

    @Inject
    private RunImport run;

    @Override
    public void afterJob() {
        run.ended();
    }
}
