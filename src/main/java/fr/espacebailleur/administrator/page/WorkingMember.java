package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.NetworkStart;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The user before this page: in his name things are done. */
@RequestScoped
public class WorkingMember {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

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
}
