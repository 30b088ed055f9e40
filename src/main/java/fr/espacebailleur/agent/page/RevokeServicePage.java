package fr.espacebailleur.agent.page;

import fr.espacebailleur.agent.FindServices;
import fr.espacebailleur.agent.RevokeService;
import fr.espacebailleur.agent.ServiceAccountCard;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

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
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<ServiceAccountCard> found = Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get("id"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(find::of);
        if (found.isEmpty()) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
        service = found.orElse(null);
    }

    public String proceed() {
        return carryOutThenGo("/agent/services?revoque=oui", new Form(), warrant -> revoke.of(service.id(), warrant));
    }

    public ServiceAccountCard getService() {
        return service;
    }
}
