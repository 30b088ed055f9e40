package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The agent before this page: in his name things are done, and he shows again who he is before a sensitive one. */
@RequestScoped
public class WorkingAgent {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private CheckPassword checkPassword;

    /** Whether this is his own password; if not, the field says so. */
    boolean isHimself(Form form, String field, String password) {
        boolean right = checkPassword.again(signedIn.id(), password);
        if (!right) {
            form.refuse(field, new Refusal("agent.mot-de-passe"));
        }
        return right;
    }

    Warrant warrant() {
        return Warrant.of(signedIn.id(), name());
    }

    /** @throws Refusal when there is no reason */
    Warrant warrant(String reason) {
        return Warrant.of(signedIn.id(), name(), reason);
    }

    private String name() {
        return describe.of(signedIn.id()).holderName();
    }
}
