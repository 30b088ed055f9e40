package fr.espacebailleur.agent.page;

import fr.espacebailleur.agent.CreateService;
import fr.espacebailleur.agent.FindServices;
import fr.espacebailleur.agent.ServiceCard;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** « Services »: which machines work with the portal, and one more. */
@Named
@RequestScoped
public class ServicesPage {

    @Inject
    private FindServices find;

    @Inject
    private CreateService createService;

    @Inject
    private WorkingAgent agent;

    private List<ServiceCard> services;
    private String name;
    private String password;
    private String token;

    /** The answer shows the token, and nobody can tell it again: hence no redirect. */
    public String create() {
        Form form = new Form();
        if (agent.isHimself(form, "mot-de-passe", password)) {
            token = form.read("nom", () -> createService.of(name, agent.warrant()));
        }
        if (token != null) {
            name = "";
        }
        return null;
    }

    public List<ServiceCard> getServices() {
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

    public boolean isRevoked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey("revoque");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
