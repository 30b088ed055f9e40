package fr.espacebailleur.space.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.organisation.FindAdministrators.Administrator;
import fr.espacebailleur.signin.page.Visitor;
import fr.espacebailleur.web.PageAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The home page; it welcomes whoever has just completed his first connection. */
@Named
@RequestScoped
public class PartnerSpacePage {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private Visitor visitor;

    @Inject
    private FindAdministrators findAdministrators;

    private List<Administrator> administrators;

    /** The address only asks for the welcome; that the steps are done is known by the caller's group. */
    public boolean isWelcome() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        return PageAddress.parameter("bienvenue").isPresent()
                && (context.isUserInRole("LANDLORD") || context.isUserInRole("AGENT"));
    }

    public boolean isOrganisation() {
        return account().filter(AccountCard::isOfOrganisation).isPresent();
    }

    public boolean isFounder() {
        return signedIn.find().filter(findAdministrators::isFounder).isPresent();
    }

    public String getOrganisationName() {
        return account().map(AccountCard::landlordName).orElse("");
    }

    public List<Administrator> getAdministrators() {
        if (administrators == null) {
            administrators = account()
                    .map(card -> findAdministrators.of(card.landlordId()))
                    .orElse(List.of());
        }
        return administrators;
    }

    private Optional<AccountCard> account() {
        return signedIn.find().map(id -> visitor.card());
    }
}
