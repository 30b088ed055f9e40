package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Which of the two documents a page of the agents is about, as its address says. */
@Named
@RequestScoped
public class ShownDocument {

    static final String USAGE_RULES = "regles-d-usage";
    static final String TERMS_OF_USE = "conditions-d-utilisation";

    /** On the way in: an address that names neither is not found. */
    public void load() throws IOException {
        if (find().isEmpty()) {
            isNotFound();
        }
    }

    static void isNotFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    Optional<DocumentKind> find() {
        return switch (parameter("sorte")) {
            case USAGE_RULES -> Optional.of(DocumentKind.USAGE_RULES);
            case TERMS_OF_USE -> Optional.of(DocumentKind.TERMS_OF_USE);
            default -> Optional.empty();
        };
    }

    /** Empty when there is none. */
    static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }

    /** @throws java.util.NoSuchElementException when the address names neither */
    DocumentKind kind() {
        return find().orElseThrow();
    }

    static String name(DocumentKind kind) {
        return kind == DocumentKind.USAGE_RULES ? USAGE_RULES : TERMS_OF_USE;
    }

    public boolean isUsageRules() {
        return kind() == DocumentKind.USAGE_RULES;
    }

    public String getName() {
        return name(kind());
    }
}
