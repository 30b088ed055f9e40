package fr.espacebailleur.space.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.DescribeEntitlements.Usable;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.organisation.FindAdministrators.Administrator;
import fr.espacebailleur.signin.page.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Espace bailleur: whose it is, and the way on to the services behind it. */
@Named
@RequestScoped
public class LandlordSpacePage {

    @Inject
    private Visitor visitor;

    @Inject
    private FindAdministrators findAdministrators;

    @Inject
    private DescribeEntitlements describeEntitlements;

    @Inject
    @ConfigProperty(name = "portal.espace-bailleur.url")
    private Optional<String> externalUrl;

    private AccountCard account;
    private List<Administrator> administrators;
    private List<Usable> departments;

    @PostConstruct
    void load() {
        account = visitor.card();
        departments = describeEntitlements.usable(account);
        administrators = account.isOfOrganisation() ? findAdministrators.of(account.landlordId()) : List.of();
    }

    /** By their codes; empty when he may do nothing. */
    public List<Usable> getDepartments() {
        return departments;
    }

    public String getLandlordName() {
        return account.landlordName();
    }

    public boolean isOrganisation() {
        return account.isOfOrganisation();
    }

    public String getDepartment() {
        return account.department().orElseThrow().label();
    }

    public String getUserNumber() {
        return account.userNumber().value();
    }

    public List<Administrator> getAdministrators() {
        return administrators;
    }

    public boolean isAdministrator() {
        return administrators.stream().anyMatch(administrator -> administrator.accountId() == account.id());
    }

    /** Null when nothing is set: this page is then all there is. */
    public String getExternalUrl() {
        return externalUrl.orElse(null);
    }
}
