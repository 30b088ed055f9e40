package fr.espacebailleur.space.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.organisation.FindAdministrators.Administrator;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Espace bailleur: whose it is, and the way on to the services behind it. */
@Named
@RequestScoped
public class LandlordSpacePage {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private FindAdministrators findAdministrators;

    @Inject
    private DescribeEntitlements describeEntitlements;

    @Inject
    @ConfigProperty(name = "portal.espace-bailleur.url")
    private Optional<String> externalUrl;

    private AccountCard account;
    private List<Administrator> administrators;
    private List<DepartmentServices> departments;

    @PostConstruct
    void load() {
        account = describe.of(signedIn.id());
        departments = departmentServices();
        administrators = account.isOfOrganisation() ? findAdministrators.of(account.landlordId()) : List.of();
    }

    /** The services that he may use in a département, in the order in which pages show them. */
    public record DepartmentServices(Department department, List<ServiceCard> services) {}

    /** By their codes; empty when he may do nothing. */
    public List<DepartmentServices> getDepartments() {
        return departments;
    }

    private List<DepartmentServices> departmentServices() {
        Map<Department, Set<String>> granted = describeEntitlements.of(account.id()).stream()
                .collect(groupingBy(Entitlement::department, mapping(Entitlement::service, toSet())));
        List<ServiceCard> services = describeEntitlements.services();
        return granted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Department::code)))
                .map(entry -> new DepartmentServices(
                        entry.getKey(),
                        services.stream()
                                .filter(service -> entry.getValue().contains(service.code()))
                                .toList()))
                .toList();
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
