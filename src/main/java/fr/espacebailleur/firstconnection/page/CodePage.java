package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.credential.page.CodeToType;
import fr.espacebailleur.firstconnection.ConfirmGivenEmail;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Confirmez votre adresse mail », as the end of step 2. */
@Named
@RequestScoped
public class CodePage extends CodeToType {

    @Inject
    private ConfirmGivenEmail confirm;

    @Inject
    private StepPage step;

    @Override
    protected String take(Form form, long accountId, String typed) {
        return step.after(() -> confirm.with(accountId, typed), form, FIELD);
    }

    @Override
    protected String again(String told) {
        String due = step.getDue();
        return StepPage.ALL.contains(due) ? due + "?renvoye=" + told : due;
    }

    public String correct() {
        return StepPage.INFORMATION;
    }

    public String later() {
        return step.after(() -> confirm.later(accountId()), new Form(), FIELD);
    }
}
