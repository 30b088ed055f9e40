package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
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
            PageAddress.notFound();
        }
    }

    Optional<DocumentKind> find() {
        return switch (PageAddress.parameter("sorte").orElse("")) {
            case USAGE_RULES -> Optional.of(DocumentKind.USAGE_RULES);
            case TERMS_OF_USE -> Optional.of(DocumentKind.TERMS_OF_USE);
            default -> Optional.empty();
        };
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
