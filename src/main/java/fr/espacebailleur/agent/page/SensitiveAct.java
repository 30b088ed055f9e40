package fr.espacebailleur.agent.page;

import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.web.Form;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every sensitive act asks for: the reason, and the agent's own password. */
public abstract class SensitiveAct {

    @Inject
    private WorkingAgent agent;

    private String reason;
    private String password;

    /**
     * The act, once the form is right and the agent has shown again who he is.
     *
     * @param next the page after it; null is returned when something was refused
     */
    String carryOutThenGo(String next, Form form, Consumer<Warrant> act) {
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
    <T> T carryOutAndTell(Form form, String field, Function<Warrant, T> act) {
        Warrant warrant = form.read("motif", () -> agent.warrant(reason));
        if (form.isRefused() || !agent.isHimself(form, "mot-de-passe", password)) {
            return null;
        }
        return form.read(field, () -> act.apply(warrant));
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
