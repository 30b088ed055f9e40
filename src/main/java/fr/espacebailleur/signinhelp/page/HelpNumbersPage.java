package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.signinhelp.Answer;
import fr.espacebailleur.signinhelp.AskForHelp;
import fr.espacebailleur.signinhelp.CafReference;
import fr.espacebailleur.signinhelp.Question;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What only the landlord's papers hold: whoever has it is sent what he lost. */
@Named
@RequestScoped
public class HelpNumbersPage {

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

    private String userNumber;
    private String cafReference;

    /** Only the shape of what was typed is told. */
    public String ask() {
        if (help.getQuestion() != Question.NUMBERS) {
            return help.goOn();
        }
        Form form = new Form();
        UserNumber number = form.read("numero", () -> UserNumber.of(userNumber));
        CafReference proof = form.read("reference", () -> CafReference.of(cafReference));
        if (form.isRefused()) {
            return null;
        }
        return form.read("formulaire", () -> {
            limit.charge(Purpose.HELP, clientAddress.of(request));
            return HelpAsked.forSomethingSent(
                    askForHelp.with(help.answers(), number, proof),
                    help.answers().wish());
        });
    }

    /** With which answers one goes on who has no such papers. */
    public String getWithout() {
        return help.answers().and(Answer.WITHOUT_NUMBERS).written();
    }

    public String getUserNumber() {
        return userNumber;
    }

    public void setUserNumber(String userNumber) {
        this.userNumber = userNumber;
    }

    public String getCafReference() {
        return cafReference;
    }

    public void setCafReference(String cafReference) {
        this.cafReference = cafReference;
    }
}
