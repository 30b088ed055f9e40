package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.signinhelp.AskForHelp;
import fr.espacebailleur.signinhelp.Question;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Of which département the Caf is to help. */
@Named
@RequestScoped
public class HelpCafPage {

    @Inject
    private HelpPage help;

    @Inject
    private AskForHelp askForHelp;

    @Inject
    private LimitAddresses limit;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private String department;
    private String userNumber;

    public String ask() {
        if (help.getQuestion() != Question.CAF) {
            return help.goOn();
        }
        Form form = new Form();
        Department chosen = form.read("departement", () -> Department.of(department));
        Optional<UserNumber> number = form.readIfGiven("numero", userNumber, () -> UserNumber.of(userNumber));
        if (form.isRefused()) {
            return null;
        }
        return form.read("formulaire", () -> {
            limit.charge(Purpose.HELP, clientAddress.of(request));
            return HelpAsked.forTheCaf(askForHelp.of(chosen, help.answers(), number), chosen);
        });
    }

    public List<Department> getDepartments() {
        return Department.all();
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getUserNumber() {
        return userNumber;
    }

    public void setUserNumber(String userNumber) {
        this.userNumber = userNumber;
    }
}
