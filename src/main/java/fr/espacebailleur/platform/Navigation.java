package fr.espacebailleur.platform;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.application.NavigationCase;
import jakarta.faces.application.NavigationHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Whoever goes nowhere stays on the page; everybody else is redirected. An outcome is an address of ours, or a node of a
 * flow.
 *
 * <p>Mojarra's own redirects tell the next page by parameters and the flash which flow is entered or left, which its address
 * says: see {@link FlowsByAddress}.
 */
public class Navigation extends ConfigurableNavigationHandlerWrapper {

    /** Its address is that of the portal: under its own name the {@link Doorman} would only lead there. */
    private static final Pattern WELCOME_PAGE = Pattern.compile("/index(?=\\?|$)");

    public Navigation(NavigationHandler wrapped) {
        super((ConfigurableNavigationHandler) wrapped);
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome) {
        handleNavigation(faces, fromAction, outcome, "");
    }

    @Override
    public void handleNavigation(FacesContext faces, String fromAction, String outcome, String toFlowDocumentId) {
        if (outcome == null) {
            return;
        }
        ExternalContext context = faces.getExternalContext();
        try {
            context.redirect(
                    outcome.startsWith("/")
                            ? context.getRequestContextPath() + outcome
                            : ofNode(faces, fromAction, outcome, toFlowDocumentId));
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String ofNode(FacesContext faces, String fromAction, String outcome, String toFlowDocumentId) {
        NavigationCase found = getNavigationCase(faces, fromAction, outcome, toFlowDocumentId);
        if (found == null) {
            throw new IllegalArgumentException("no node " + outcome);
        }
        String address = faces.getApplication()
                .getViewHandler()
                .getRedirectURL(faces, found.getToViewId(faces), found.getParameters(), false);
        return WELCOME_PAGE.matcher(address).replaceFirst("/");
    }
}
