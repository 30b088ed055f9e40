package fr.espacebailleur.platform;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.application.NavigationHandler;
import jakarta.faces.context.FacesContext;

/**
 * Whoever goes nowhere stays on the page.
 *
 * <p>Mojarra looks for the flow of the window even then, and fails when the session has only just begun: a sign-in.
 */
public class Navigation extends ConfigurableNavigationHandlerWrapper {

    public Navigation(NavigationHandler wrapped) {
        super((ConfigurableNavigationHandler) wrapped);
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome) {
        if (outcome != null) {
            super.handleNavigation(faces, fromAction, outcome);
        }
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome, String toFlowDocumentId) {
        if (outcome != null) {
            super.handleNavigation(faces, fromAction, outcome, toFlowDocumentId);
        }
    }
}
