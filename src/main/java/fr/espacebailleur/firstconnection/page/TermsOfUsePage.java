package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.firstconnection.AcceptTermsOfUse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Conditions d'utilisation ». */
@Named
@RequestScoped
public class TermsOfUsePage extends StepDocument {

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

    @Override
    protected DocumentKind kind() {
        return DocumentKind.TERMS_OF_USE;
    }

    @Override
    protected void accept(long accountId, String versionShown) {
        acceptTermsOfUse.of(accountId, versionShown);
    }
}
