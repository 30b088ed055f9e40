package fr.espacebailleur.platform;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.application.NavigationHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Whoever goes nowhere stays on the page; outside the flows an outcome is an address of ours, redirected to.
 *
 * <p>Mojarra looks for the flow of the window even then, and fails where there is no window: everywhere but in a flow.
 */
public class Navigation extends ConfigurableNavigationHandlerWrapper {

    public Navigation(NavigationHandler wrapped) {
        super((ConfigurableNavigationHandler) wrapped);
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome) {
        if (isOutsideFlows(faces, outcome)) {
            redirect(faces, outcome);
        } else if (outcome != null) {
            super.handleNavigation(faces, fromAction, outcome);
        }
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome, String toFlowDocumentId) {
        if (isOutsideFlows(faces, outcome)) {
            redirect(faces, outcome);
        } else if (outcome != null) {
            super.handleNavigation(faces, fromAction, outcome, toFlowDocumentId);
        }
    }

    private static boolean isOutsideFlows(FacesContext faces, String outcome) {
        return outcome != null
                && outcome.startsWith("/")
                && faces.getExternalContext().getClientWindow() == null;
    }

    private static void redirect(FacesContext faces, String address) {
        ExternalContext context = faces.getExternalContext();
        try {
            context.redirect(context.getRequestContextPath() + address);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
