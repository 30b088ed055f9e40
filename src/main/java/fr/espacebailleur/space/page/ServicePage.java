package fr.espacebailleur.space.page;

import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.space.PassToService;
import fr.espacebailleur.web.PageAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way on to one service in one département; what somebody may not use is not there. */
@Named
@RequestScoped
public class ServicePage {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private PassToService pass;

    @Inject
    private DescribeEntitlements describeEntitlements;

    @Inject
    @ConfigProperty(name = "portal.espace-bailleur.url")
    private Optional<String> externalUrl;

    private Optional<Department> department = Optional.empty();
    private Optional<Access> access = Optional.empty();
    private String service = "";

    /** On the way in: with a pass to where the services are, if they are elsewhere. */
    public void load() throws IOException {
        service = PageAddress.parameter("code").orElse("");
        department = PageAddress.parameter("departement").flatMap(code -> Refusal.toEmpty(() -> Department.of(code)));
        access = department.flatMap(there -> pass.access(signedIn.id(), service, there));
        if (access.isEmpty()) {
            PageAddress.notFound();
        } else if (externalUrl.isPresent()) {
            String url = externalUrl.get();
            String token =
                    pass.give(signedIn.id(), service, department.orElseThrow()).orElseThrow();
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(url + (url.contains("?") ? "&" : "?") + "passe=" + token);
            faces.responseComplete();
        }
    }

    public boolean isThere() {
        return access.isPresent();
    }

    public String getLabel() {
        return describeEntitlements.services().stream()
                .filter(card -> card.code().equals(service))
                .map(ServiceCard::label)
                .findFirst()
                .orElse("");
    }

    public String getDepartment() {
        return department.map(Department::label).orElse("");
    }

    public boolean isWrite() {
        return access.filter(Access.WRITE::equals).isPresent();
    }
}
