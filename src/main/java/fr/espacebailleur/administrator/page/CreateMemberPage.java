package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.credential.page.Signature;
import fr.espacebailleur.organisation.Invitation;
import fr.espacebailleur.organisation.InviteMember;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** « Créer un utilisateur », once the administrator has shown again who he is. */
@Named
@RequestScoped
public class CreateMemberPage {

    @Inject
    private InviteMember invite;

    @Inject
    private EntitlementChoices choices;

    @Inject
    private WorkingMember administrator;

    @Inject
    private Signature signature;

    private String lastName;
    private String firstName;
    private String email;
    private String jobTitle;

    public String create() {
        Form form = new Form();
        PersonName lastNameRead = form.read("nom", () -> PersonName.of(lastName));
        PersonName firstNameRead = form.read("prenom", () -> PersonName.of(firstName));
        EmailAddress emailRead = form.read("mail", () -> EmailAddress.of(email));
        JobTitle jobTitleRead = form.read("fonction", () -> JobTitle.of(jobTitle));
        if (form.isRefused() || !signature.isHis(form)) {
            return null;
        }
        PersonIdentity person = new PersonIdentity(Optional.empty(), lastNameRead, Optional.of(firstNameRead));
        return form.read("mail", () -> {
            String number = invite.of(
                            new Invitation(person, emailRead, jobTitleRead, choices.read()), administrator.warrant())
                    .value();
            return "/organisation/utilisateur?numero=" + number + "&fait=cree";
        });
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }
}
