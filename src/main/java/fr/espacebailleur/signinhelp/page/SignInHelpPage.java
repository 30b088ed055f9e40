package fr.espacebailleur.signinhelp.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Problème de connexion »: a session begins with the first question, not before. */
@Named
@RequestScoped
public class SignInHelpPage {

    @Inject
    private HelpPage help;

    public String begin() {
        Object unused = FacesContext.getCurrentInstance().getExternalContext().getSession(true);
        return help.goOn();
    }

    /** Somebody was in the middle when his session ended. */
    public boolean isResumed() {
        return !help.isFirst();
    }
}
