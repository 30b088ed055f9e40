package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.web.Form;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/**
 * What the acts on an account have in common: the reason, the agent's own password where the act is a sensitive one, and
 * the way back to the account's page.
 */
public abstract class ActOnAccount {

    @Inject
    private ShownAccount shown;

    @Inject
    private WorkingAgent agent;

    private String reason;
    private String password;

    AccountCard account() {
        return shown.card();
    }

    /** The act, once the form is right and the agent has shown again who he is. */
    String carryOut(Form form, String done, Consumer<Warrant> act) {
        if (!shown.isThere()) {
            return null;
        }
        Warrant warrant = form.read("motif", () -> agent.warrant(reason));
        if (form.isRefused() || !agent.isHimself(form, "mot-de-passe", password)) {
            return null;
        }
        return form.read("formulaire", () -> {
            act.accept(warrant);
            return backToAccount(done);
        });
    }

    private String backToAccount(String done) {
        return "/agent/compte?id=" + account().id() + "&fait=" + done;
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
