package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** « Mes données »: first the password once more, then the files. */
@Named
@RequestScoped
public class MyDataPage {

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private RecentPassword recentPassword;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private HttpServletRequest request;

    private String password;

    public String proceed() {
        if (!checkPassword.again(signedIn.id(), password)) {
            new Form().refuse("mot-de-passe", new Refusal("mot-de-passe.actuel"));
            return null;
        }
        recentPassword.isTyped(signedIn.id(), request);
        return "/mon-compte/mes-donnees";
    }

    public boolean isOpen() {
        return recentPassword.isThere(signedIn.id(), request);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
