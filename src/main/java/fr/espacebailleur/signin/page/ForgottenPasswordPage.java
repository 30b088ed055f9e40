package fr.espacebailleur.signin.page;

import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.signin.AskForPassword;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** « Mot de passe oublié »: the same answer to everybody. */
@Named
@RequestScoped
public class ForgottenPasswordPage {

    @Inject
    private AskForPassword askForPassword;

    @Inject
    private LimitAddresses limit;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private String email;

    /** Only the shape of the address is told. */
    public String ask() {
        Form form = new Form();
        EmailAddress address = form.read("mail", () -> EmailAddress.of(email));
        if (form.isRefused()) {
            return null;
        }
        return form.read("formulaire", () -> {
            limit.charge(Purpose.FORGOTTEN_PASSWORD, clientAddress.of(request));
            askForPassword.with(address);
            return "/mot-de-passe-oublie?demande=oui";
        });
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
