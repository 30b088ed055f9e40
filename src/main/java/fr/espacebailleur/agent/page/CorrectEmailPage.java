package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Corriger l'adresse mail ». */
@Named
@RequestScoped
public class CorrectEmailPage extends ActOnAccount {

    @Inject
    private CorrectEmail correct;

    private String email;

    public String proceed() {
        Form form = new Form();
        EmailAddress read = form.read("mail", () -> EmailAddress.of(email));
        return carryOut(form, "mail", warrant -> correct.of(account().id(), read, warrant));
    }

    public String getEmail() {
        return email == null
                ? account().recipientOfNotices().map(EmailAddress::value).orElse("")
                : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
