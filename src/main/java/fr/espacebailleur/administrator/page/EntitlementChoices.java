package fr.espacebailleur.administrator.page;

import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Department;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For each département and service a choice: nothing, read, write. Which ones there are is known from tables only. */
@Named
@RequestScoped
public class EntitlementChoices {

    @Inject
    private DescribeEntitlements describe;

    @Inject
    private WorkingMember administrator;

    private Set<Entitlement> chosen = Set.of();
    private List<InDepartment> departments;

    /** What can be chosen in one département. */
    public record InDepartment(String label, List<Choice> choices) {}

    /**
     * One choice.
     *
     * @param field its name in the form
     * @param access what is chosen: {@code READ}, {@code WRITE} or nothing
     */
    public record Choice(String field, String label, String access) {}

    /** What is chosen before anybody chooses. */
    void propose(Set<Entitlement> granted) {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            chosen = granted;
        }
    }

    /** As the form was sent; what is no choice chooses nothing. */
    Set<Entitlement> read() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        chosen = places().stream()
                .flatMap(place -> Set.of(Access.values()).stream()
                        .filter(access -> access.name()
                                .equals(sent.get(field(
                                        place.department(), place.service().code()))))
                        .map(access -> new Entitlement(place.service().code(), place.department(), access)))
                .collect(Collectors.toSet());
        return chosen;
    }

    private record Place(Department department, ServiceCard service) {}

    private List<Place> places() {
        List<ServiceCard> services = describe.services();
        return describe.departments(administrator.card().landlordId()).stream()
                .flatMap(department -> services.stream().map(service -> new Place(department, service)))
                .toList();
    }

    public List<InDepartment> getDepartments() {
        if (departments == null) {
            if (FacesContext.getCurrentInstance().isPostback()) {
                Set<Entitlement> unused = read();
            }
            Map<Department, List<Place>> byDepartment =
                    places().stream().collect(Collectors.groupingBy(Place::department));
            departments = describe.departments(administrator.card().landlordId()).stream()
                    .map(department -> new InDepartment(
                            department.label(),
                            byDepartment.get(department).stream()
                                    .map(this::choice)
                                    .toList()))
                    .toList();
        }
        return departments;
    }

    /** As the form says « read ». */
    public String getReading() {
        return Access.READ.name();
    }

    /** As the form says « write ». */
    public String getWriting() {
        return Access.WRITE.name();
    }

    private Choice choice(Place place) {
        String access = chosen.stream()
                .filter(entitlement -> entitlement.department().equals(place.department())
                        && entitlement.service().equals(place.service().code()))
                .map(entitlement -> entitlement.access().name())
                .findFirst()
                .orElse("");
        return new Choice(
                field(place.department(), place.service().code()),
                place.service().label(),
                access);
    }

    private static String field(Department department, String service) {
        return "droit-" + department.code() + "-" + service;
    }
}
