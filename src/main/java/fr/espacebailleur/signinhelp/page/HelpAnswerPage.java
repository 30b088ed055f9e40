package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.caf.Caf;
import fr.espacebailleur.caf.DescribeCaf;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signinhelp.HelpReference;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What comes of a request for help: the same for everybody who asked the same. Nothing is looked up but a Caf's contact. */
@Named
@RequestScoped
public class HelpAnswerPage {

    @Inject
    private DescribeCaf describeCaf;

    @Inject
    @ConfigProperty(name = "portal.letters.contact")
    private Optional<String> usualContact;

    private Optional<HelpReference> reference;
    private Optional<Caf> caf;
    private String wish;

    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        reference = HelpReference.read(address.get(HelpAsked.REFERENCE));
        caf = Refusal.toEmpty(() -> Department.of(address.get(HelpAsked.DEPARTMENT)))
                .map(describeCaf::of);
        wish = Objects.requireNonNullElse(address.get(HelpAsked.WISH), "");
    }

    /** Whether somebody asked for something, and did not just type the page's address. */
    public boolean isAsked() {
        return reference.isPresent();
    }

    public String getReference() {
        return reference.map(HelpReference::printed).orElse("");
    }

    /** What was asked to be sent: « login-name », « credentials » or « letters »; anything else is nothing. */
    public String getWish() {
        return wish;
    }

    public boolean isSent() {
        return isAsked() && List.of("login-name", "credentials", "letters").contains(wish);
    }

    public boolean isCafChosen() {
        return caf.isPresent();
    }

    public Caf getCaf() {
        return caf.orElseThrow();
    }

    public String getCafMail() {
        return caf.flatMap(chosen -> chosen.contact().email())
                .map(EmailAddress::value)
                .orElse("");
    }

    /** How to reach a Caf whose contact nobody has filled in, as a sentence; empty when nothing is set. */
    public String getUsualContact() {
        return usualContact.orElse("");
    }

    public List<Department> getDepartments() {
        return Department.all();
    }
}
