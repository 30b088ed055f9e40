package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.firstconnection.PersonalisePassword;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Personnalisez votre mot de passe ». */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private PersonalisePassword personalise;

    @Inject
    private DescribeAccount describe;

    @Inject
    private StepPage step;

    @Inject
    private SignedInAccount signedIn;

    private String candidate;
    private String confirmation;

    public String proceed() {
        Form form = new Form();
        if (candidate != null && !candidate.isEmpty() && !candidate.equals(confirmation)) {
            form.refuse("confirmation", new Refusal("mot-de-passe.confirmation"));
            return null;
        }
        return step.after(() -> personalise.with(signedIn.id(), candidate), form, "nouveau");
    }

    /** For the browser's own keeper of passwords. */
    public String getLoginName() {
        return describe.of(signedIn.id()).loginName().printed();
    }

    public String getCandidate() {
        return candidate;
    }

    public void setCandidate(String candidate) {
        this.candidate = candidate;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
