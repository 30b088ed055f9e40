package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.signin.Group;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

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

    private AccountCard card;

    public boolean isSignedIn() {
        return account.find().isPresent();
    }

    /** Whether he is one of the Caf's staff. */
    public boolean isAgent() {
        return isSignedIn() && Session.of(request).filter(Session::agent).isPresent();
    }

    public boolean isAdministrator() {
        return group().filter(Group.ADMINISTRATOR::equals).isPresent();
    }

    /** Whether an organisation is his; the steps come first. */
    public boolean isOfOrganisation() {
        return isInside() && card().isOfOrganisation();
    }

    /** Whether he is to be reminded of the mail address that he has not confirmed; the steps come first. */
    public boolean isEmailToConfirm() {
        return isInside() && card().isEmailToConfirm();
    }

    private boolean isInside() {
        return group().filter(Group::isInside).isPresent();
    }

    private Optional<Group> group() {
        return PortalAuthentication.groupOf(request);
    }

    /** Each form says for which account it was shown: see {@link FormOfAnotherAccount}. */
    public String getUserNumber() {
        return account.find().map(id -> card().userNumber().value()).orElse("");
    }

    public String getName() {
        return card().holderName();
    }

    /** Read once for a page; before that, what the page does may change it. */
    public AccountCard card() {
        boolean rendering = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (card == null || !rendering) {
            card = describe.of(account.id());
        }
        return card;
    }
}
