package fr.espacebailleur.administrator.page;

import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.FindAdministrators.Administrator;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Siret;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** « Votre organisme »: whom a user may ask, and what he may do. */
@Named
@RequestScoped
public class OwnOrganisationPage extends OwnOrganisation {

    @Inject
    private DescribeEntitlements describeEntitlements;

    private List<DepartmentRow> entitlements;

    /** What one may do in a département, in the order of the services. */
    public record DepartmentRow(String department, List<EntitlementRow> entitlements) {}

    /** One service, and whether he may write there as well. */
    public record EntitlementRow(String service, boolean write) {}

    public String getSiret() {
        return card().landlord()
                .flatMap(landlord -> landlord.siret())
                .map(Siret::value)
                .orElse("");
    }

    public List<Administrator> getAdministrators() {
        return findAdministrators.of(card().landlordId());
    }

    /** By département; empty when he may do nothing. */
    public List<DepartmentRow> getEntitlements() {
        if (entitlements == null) {
            Map<Department, Set<Entitlement>> byDepartment = describeEntitlements.of(card().id()).stream()
                    .collect(Collectors.groupingBy(Entitlement::department, Collectors.toSet()));
            List<ServiceCard> services = describeEntitlements.services();
            entitlements = byDepartment.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new DepartmentRow(entry.getKey().label(), rows(services, entry.getValue())))
                    .toList();
        }
        return entitlements;
    }

    private static List<EntitlementRow> rows(List<ServiceCard> services, Set<Entitlement> granted) {
        return services.stream()
                .flatMap(service -> granted.stream()
                        .filter(entitlement -> entitlement.service().equals(service.code()))
                        .map(entitlement -> new EntitlementRow(service.label(), entitlement.access() == Access.WRITE)))
                .toList();
    }
}
