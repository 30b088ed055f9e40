package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.firstconnection.AcceptUsageRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Règles d'usage ». */
@Named
@RequestScoped
public class UsageRulesPage extends StepDocument {

    @Inject
    private AcceptUsageRules acceptUsageRules;

    @Override
    protected DocumentKind kind() {
        return DocumentKind.USAGE_RULES;
    }

    @Override
    protected void accept(long accountId, String versionShown) {
        acceptUsageRules.of(accountId, versionShown);
    }
}
