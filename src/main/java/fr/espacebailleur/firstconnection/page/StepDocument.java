package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.consent.page.DocumentToAccept;
import fr.espacebailleur.web.Form;
import jakarta.inject.Inject;

/** A document that is accepted as a step. */
public abstract class StepDocument extends DocumentToAccept {

    @Inject
    private StepPage step;

    @Override
    protected String after(Runnable accepting, Form form, String field) {
        return step.after(accepting, form, field);
    }

    @Override
    public String decline() {
        return StepPage.DECLINED;
    }
}
