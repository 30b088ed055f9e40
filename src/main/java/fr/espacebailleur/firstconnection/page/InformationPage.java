package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.account.page.InformationToGive;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.web.Form;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Vos informations », filled in with what the Caf knows. */
@Named
@RequestScoped
public class InformationPage extends InformationToGive {

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private StepPage step;

    private String email;

    @PostConstruct
    void fillInEmail() {
        email = account()
                .email()
                .or(() -> account().recipient())
                .map(EmailAddress::value)
                .orElse("");
    }

    public String proceed() {
        Form form = new Form();
        EmailAddress emailRead = form.read("mail", () -> EmailAddress.of(email));
        return read(form, emailRead)
                .map(holder -> step.after(() -> giveInformation.of(account().id(), holder), form, "mail"))
                .orElse(null);
    }

    public String getOrganisationName() {
        return account().landlordName();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
