package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.signin.AskForPassword;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Mot de passe oublié »: the same answer to everybody. */
@Named
@RequestScoped
public class ForgottenPasswordPage {

    private static final String ASKED = "demande";

    @Inject
    private AskForPassword askForPassword;

    private String email;

    /** Only the shape of the address is told. */
    public String ask() {
        Form form = new Form();
        EmailAddress address = form.read("mail", () -> EmailAddress.of(email));
        if (form.isRefused()) {
            return null;
        }
        askForPassword.with(address);
        return "/mot-de-passe-oublie?" + ASKED + "=oui";
    }

    public boolean isAsked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(ASKED);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
