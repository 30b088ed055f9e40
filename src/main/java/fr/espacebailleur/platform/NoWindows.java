package fr.espacebailleur.platform;

import jakarta.faces.context.FacesContext;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.lifecycle.LifecycleWrapper;
import java.util.Iterator;

/**
 * Nobody is told apart by window: where there are flows Mojarra would do so on every page, and begin a session for each
 * visitor. What somebody did is in the database or in the page's address: see {@link FlowsByAddress}.
 */
public class NoWindows extends LifecycleFactory {

    public NoWindows(LifecycleFactory wrapped) {
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
                // See above.
            }
        };
    }

    @Override
    public Iterator<String> getLifecycleIds() {
        return getWrapped().getLifecycleIds();
    }
}
