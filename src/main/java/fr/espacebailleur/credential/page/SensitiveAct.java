package fr.espacebailleur.credential.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;

/** How an agent carries out a sensitive act: for a reason, and once he has shown again who he is. */
public abstract class SensitiveAct {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Signature signature;

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
                () -> Warrant.of(signedIn.id(), describe.of(signedIn.id()).holderName(), signature.getReason()));
        if (form.isRefused() || !signature.isHis(form)) {
            return null;
        }
        return form.read(field, () -> act.apply(warrant));
    }
}
