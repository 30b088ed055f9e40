package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
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
public class AgentsPage {

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private AccountRows rows;

    @Inject
    private OpenAgentAccount open;

    @Inject
    private WorkingAgent agent;

    private List<AccountRow> agents;
    private String lastName;
    private String firstName;
    private String email;
    private String password;

    public String create() {
        Form form = new Form();
        PersonName lastNameRead = form.read("nom", () -> PersonName.of(lastName));
        PersonName firstNameRead = form.read("prenom", () -> PersonName.of(firstName));
        EmailAddress emailRead = form.read("mail", () -> EmailAddress.of(email));
        if (form.isRefused()) {
            return null;
        }
        if (!agent.isHimself(form, "mot-de-passe", password)) {
            return null;
        }
        PersonIdentity created = new PersonIdentity(Optional.empty(), lastNameRead, Optional.of(firstNameRead));
        return form.read("mail", () -> {
            long id = open.of(created, emailRead, agent.warrant());
            return "/agent/compte?id=" + id + "&fait=cree";
        });
    }

    public List<AccountRow> getAgents() {
        if (agents == null) {
            agents = findAccounts.agents().stream().map(rows::of).toList();
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
