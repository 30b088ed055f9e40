package fr.espacebailleur.credential.page;

import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a sensitive act asks for: one's own password, which shows again who one is, and of an agent the reason. */
@Named
@RequestScoped
public class Signature {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private CheckPassword checkPassword;

    private String reason;
    private String password;

    /** Whether this is the password of whoever is signed in; if not, the field says so. */
    public boolean isHis(Form form) {
        boolean right = checkPassword.again(signedIn.id(), password);
        if (!right) {
            form.refuse("mot-de-passe", new Refusal("agent.mot-de-passe"));
        }
        return right;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
