package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.web.Form;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** What the acts on an account have in common: whose it is, and the way back to its page. */
public abstract class ActOnAccount extends SensitiveAct {

    @Inject
    private ShownAccount shown;

    /** A form's fields are looked at before an address that names no account is told as not found. */
    boolean isThere() {
        return shown.isThere();
    }

    AccountCard account() {
        return shown.card();
    }

    /** @param done what the account's page then says */
    String carryOut(Form form, String done, Consumer<Warrant> act) {
        return isThere() ? carryOutThenGo("/agent/compte?id=" + account().id() + "&fait=" + done, form, act) : null;
    }
}
