package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.signin.Group;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Whom the menu bar greets. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private SignedInAccount account;

    @Inject
    private DescribeAccount describe;

    @Inject
    private HttpServletRequest request;

    private String name;

    public boolean isSignedIn() {
        return account.find().isPresent();
    }

    /** Whether he is one of the Caf's staff. */
    public boolean isAgent() {
        return isSignedIn() && Session.of(request).filter(Session::agent).isPresent();
    }

    /** Whether he is to be reminded of the mail address that he has not confirmed; the steps come first. */
    public boolean isEmailToConfirm() {
        boolean inside = request.isUserInRole(Group.LANDLORD.name()) || request.isUserInRole(Group.AGENT.name());
        return inside && describe.of(account.id()).isEmailToConfirm();
    }

    /** Each form says for which account it was shown: see {@link FormOfAnotherAccount}. */
    public String getUserNumber() {
        return account.find().map(id -> describe.of(id).userNumber().value()).orElse("");
    }

    public String getName() {
        if (name == null) {
            name = describe.of(account.id()).holderName();
        }
        return name;
    }
}
