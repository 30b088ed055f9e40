package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.credential.page.PasswordToChoose;
import fr.espacebailleur.firstconnection.PersonalisePassword;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Personnalisez votre mot de passe », as step 3. */
@Named
@RequestScoped
public class PasswordPage extends PasswordToChoose {

    @Inject
    private PersonalisePassword personalise;

    @Inject
    private StepPage step;

    @Override
    protected String choose(Form form, long accountId, String password) {
        return step.after(() -> personalise.with(accountId, credentialsVersion(), password), form, FIELD);
    }
}
