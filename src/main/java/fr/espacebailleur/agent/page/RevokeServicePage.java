package fr.espacebailleur.agent.page;

import fr.espacebailleur.agent.FindServices;
import fr.espacebailleur.agent.RevokeService;
import fr.espacebailleur.agent.ServiceAccountCard;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** « Révoquer » a service. */
@Named
@RequestScoped
public class RevokeServicePage extends SensitiveAct {

    @Inject
    private FindServices find;

    @Inject
    private RevokeService revoke;

    private ServiceAccountCard service;

    /** On the way in: an address that names no service is not found. */
    public void load() throws IOException {
        service = PageAddress.parameter("id")
                .flatMap(PageAddress::id)
                .flatMap(find::of)
                .orElse(null);
        if (service == null) {
            PageAddress.notFound();
        }
    }

    public String proceed() {
        return carryOutThenGo("/agent/services?revoque=oui", new Form(), warrant -> revoke.of(service.id(), warrant));
    }

    public ServiceAccountCard getService() {
        return service;
    }
}
