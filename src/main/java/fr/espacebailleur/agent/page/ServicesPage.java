package fr.espacebailleur.agent.page;

import fr.espacebailleur.agent.CreateService;
import fr.espacebailleur.agent.FindServices;
import fr.espacebailleur.agent.ServiceAccountCard;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.credential.page.Signature;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** « Services »: which machines work with the portal, and one more. */
@Named
@RequestScoped
public class ServicesPage extends SensitiveAct {

    @Inject
    private FindServices find;

    @Inject
    private CreateService createService;

    @Inject
    private Signature signature;

    private List<ServiceAccountCard> services;
    private String name;
    private String token;

    /** The answer shows the token, and nobody can tell it again: hence no redirect. */
    public String create() {
        token = carryOutAndTell(new Form(), "nom", warrant -> createService.of(name, warrant));
        if (token != null) {
            name = "";
            signature.setReason("");
        }
        return null;
    }

    public List<ServiceAccountCard> getServices() {
        if (services == null) {
            services = find.all();
        }
        return services;
    }

    public String brief(Instant instant) {
        return ParisTime.brief(instant);
    }

    /** Null unless a service was created by this very request. */
    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
