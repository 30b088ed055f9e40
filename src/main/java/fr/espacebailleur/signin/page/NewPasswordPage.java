package fr.espacebailleur.signin.page;

import fr.espacebailleur.credential.ChooseNewPassword;
import fr.espacebailleur.credential.page.PasswordToChoose;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Personnalisez votre mot de passe », after the Caf sent credentials again. */
@Named
@RequestScoped
public class NewPasswordPage extends PasswordToChoose {

    @Inject
    private ChooseNewPassword chooseNewPassword;

    @Inject
    private Onward onward;

    private String returnTo;

    @Override
    protected String choose(Form form, long accountId, String password) {
        return form.read(FIELD, () -> {
            chooseNewPassword.with(accountId, credentialsVersion(), password);
            onward.lead(returnTo);
            return null;
        });
    }

    public String getReturnTo() {
        return returnTo == null ? onward.asked() : returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
