package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.ReadDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Documents »: both of them, version by version. */
@Named
@RequestScoped
public class DocumentsPage {

    @Inject
    private ReadDocument readDocument;

    private List<VersionRow> usageRules;
    private List<VersionRow> termsOfUse;

    public List<VersionRow> getUsageRules() {
        if (usageRules == null) {
            usageRules = rows(DocumentKind.USAGE_RULES);
        }
        return usageRules;
    }

    public List<VersionRow> getTermsOfUse() {
        if (termsOfUse == null) {
            termsOfUse = rows(DocumentKind.TERMS_OF_USE);
        }
        return termsOfUse;
    }

    private List<VersionRow> rows(DocumentKind kind) {
        return readDocument.versions(kind).stream().map(VersionRow::of).toList();
    }
}
