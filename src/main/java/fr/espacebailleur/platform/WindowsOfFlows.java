package fr.espacebailleur.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.lifecycle.LifecycleWrapper;
import java.util.Iterator;
import java.util.List;

/**
 * Only those who walk through the steps or the guided questions are told apart by window; on all other pages Mojarra would begin a session for
 * each visitor, for nothing.
 */
public class WindowsOfFlows extends LifecycleFactory {

    /** The pages within them; to the one before the questions somebody may come who asks none. */
    private static final List<String> FLOWS = List.of("/premiere-connexion", "/probleme-de-connexion/");

    public WindowsOfFlows(LifecycleFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addLifecycle(String id, Lifecycle lifecycle) {
        getWrapped().addLifecycle(id, lifecycle);
    }

    @Override
    public Lifecycle getLifecycle(String id) {
        return new LifecycleWrapper(getWrapped().getLifecycle(id)) {

            @Override
            public void attachWindow(FacesContext faces) {
                ExternalContext context = faces.getExternalContext();
                boolean within = FLOWS.stream().anyMatch(context.getRequestServletPath()::startsWith);
                if (within && context.getSession(false) != null) {
                    super.attachWindow(faces);
                }
            }
        };
    }

    @Override
    public Iterator<String> getLifecycleIds() {
        return getWrapped().getLifecycleIds();
    }
}
