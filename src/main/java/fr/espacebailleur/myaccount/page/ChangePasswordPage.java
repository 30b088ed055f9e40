package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.credential.ChangePassword;
import fr.espacebailleur.credential.CurrentPasswordWrong;
import fr.espacebailleur.credential.page.PasswordToChoose;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Changer de mot de passe ». */
@Named
@RequestScoped
public class ChangePasswordPage extends PasswordToChoose {

    @Inject
    private ChangePassword changePassword;

    private String current;

    @Override
    protected String choose(Form form, long accountId, String password) {
        try {
            changePassword.with(accountId, current, password);
            return "/mon-compte?fait=mot-de-passe";
        } catch (CurrentPasswordWrong wrong) {
            form.refuse("actuel", wrong);
        } catch (Refusal refused) {
            form.refuse(FIELD, refused);
        }
        return null;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
