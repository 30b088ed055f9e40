package fr.espacebailleur.credential.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every sensitive act of an agent asks for: the reason, and his own password, with which he shows again who he is. */
public abstract class SensitiveAct {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private CheckPassword checkPassword;

    private String reason;
    private String password;

    /**
     * The act, once the form is right and the agent has shown again who he is.
     *
     * @param next the page after it; null is returned when something was refused
     */
    protected final String carryOutThenGo(String next, Form form, Consumer<Warrant> act) {
        return carryOutAndTell(form, "formulaire", warrant -> {
            act.accept(warrant);
            return next;
        });
    }

    /**
     * The same for an act that has something to tell.
     *
     * @param field where its own refusal is shown
     * @return null when something was refused
     */
    protected final <T> T carryOutAndTell(Form form, String field, Function<Warrant, T> act) {
        Warrant warrant = form.read(
                "motif",
                () -> Warrant.of(signedIn.id(), describe.of(signedIn.id()).holderName(), reason));
        if (form.isRefused() || !isHimself(form)) {
            return null;
        }
        return form.read(field, () -> act.apply(warrant));
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
