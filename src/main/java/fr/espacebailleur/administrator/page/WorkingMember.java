package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.NetworkStart;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The user before this page: in his name things are done, and he shows again who he is before a sensitive one. */
@RequestScoped
public class WorkingMember {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    AccountCard card() {
        return describe.of(signedIn.id());
    }

    Warrant warrant() {
        AccountCard own = card();
        return Warrant.of(own.id(), own.holderName()).from(NetworkStart.of(clientAddress.of(request)));
    }

    /** Whether this is his own password; if not, the field says so. */
    boolean isHimself(Form form, String field, String password) {
        boolean right = checkPassword.again(signedIn.id(), password);
        if (!right) {
            form.refuse(field, new Refusal("agent.mot-de-passe"));
        }
        return right;
    }
}
