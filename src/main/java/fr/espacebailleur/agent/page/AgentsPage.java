package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** « Agents »: who they are, and one more. */
@Named
@RequestScoped
public class AgentsPage extends SensitiveAct {

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private AccountRows rows;

    @Inject
    private OpenAgentAccount open;

    private List<AccountRow> agents;
    private String lastName;
    private String firstName;
    private String email;

    public String create() {
        Form form = new Form();
        PersonName lastNameRead = form.read("nom", () -> PersonName.of(lastName));
        PersonName firstNameRead = form.read("prenom", () -> PersonName.of(firstName));
        EmailAddress emailRead = form.read("mail", () -> EmailAddress.of(email));
        return carryOutAndTell(form, "mail", warrant -> {
            PersonIdentity created = new PersonIdentity(Optional.empty(), lastNameRead, Optional.of(firstNameRead));
            long id = open.of(created, emailRead, warrant);
            return "/agent/compte?id=" + id + "&fait=cree";
        });
    }

    public List<AccountRow> getAgents() {
        if (agents == null) {
            agents = rows.of(findAccounts.agents());
        }
        return agents;
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
}
