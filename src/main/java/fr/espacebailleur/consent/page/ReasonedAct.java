package fr.espacebailleur.consent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** What an agent who publishes or withdraws a version is asked for: the reason, and his own password. */
public abstract class ReasonedAct {

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount signedIn;

    private String reason;
    private String password;

    /**
     * The act, once the agent has shown again who he is.
     *
     * @param next the page after it; null is returned when something was refused
     */
    String carryOutThenGo(String next, Consumer<Warrant> act) {
        Form form = new Form();
        Warrant by = form.read(
                "motif",
                () -> Warrant.of(signedIn.id(), describe.of(signedIn.id()).holderName(), reason));
        if (form.isRefused() || !isHimself(form)) {
            return null;
        }
        return form.read("formulaire", () -> {
            act.accept(by);
            return next;
        });
    }

    private boolean isHimself(Form form) {
        boolean right = checkPassword.again(signedIn.id(), password);
        if (!right) {
            form.refuse("mot-de-passe", new Refusal("agent.mot-de-passe"));
        }
        return right;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
