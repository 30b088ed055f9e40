package fr.espacebailleur.platform;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.flow.Flow;
import jakarta.faces.flow.FlowCallNode;
import jakarta.faces.flow.FlowHandler;
import jakarta.faces.flow.FlowHandlerFactory;
import jakarta.faces.flow.FlowHandlerFactoryWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which flow somebody is, his page's address says: whoever is on a page in a flow's folder is in that flow. Our flows
 * keep nothing, so that nothing of them is in the session, which is written to and read from the other nodes on each
 * request; and a page typed, bookmarked or opened on another node is in its flow like any other.
 *
 * <p>Mojarra's own handler keeps a stack of flows, two maps of beans and the flash for each window: 10 kB for somebody at
 * step 5, and a quarter of the server's work for a first connection.
 */
public class FlowsByAddress extends FlowHandlerFactoryWrapper {

    public FlowsByAddress(FlowHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FlowHandler createFlowHandler(FacesContext faces) {
        return new Handler();
    }

    private static class Handler extends FlowHandler {

        /** Of this request: whether a way out is being looked for, and which flow is entered or left meanwhile. */
        private static final String LEAVING = Handler.class.getName() + ".leaving";

        private static final String ENTERED = Handler.class.getName() + ".entered";

        private final Map<String, Flow> flows = new ConcurrentHashMap<>();

        @Override
        public void addFlow(FacesContext faces, Flow flow) {
            flows.put(key(flow.getDefiningDocumentId(), flow.getId()), flow);
            ((ConfigurableNavigationHandler) faces.getApplication().getNavigationHandler()).inspectFlow(faces, flow);
        }

        @Override
        public Flow getFlow(FacesContext faces, String document, String id) {
            return flows.get(key(document, id));
        }

        @Override
        public Flow getCurrentFlow(FacesContext faces) {
            Map<Object, Object> request = faces.getAttributes();
            if (request.containsKey(LEAVING)) {
                return null;
            }
            Optional<?> entered = (Optional<?>) request.get(ENTERED);
            return entered == null ? at(faces.getViewRoot()) : (Flow) entered.orElse(null);
        }

        /** The flow whose folder the page is in. */
        private Flow at(UIViewRoot page) {
            if (page == null) {
                return null;
            }
            String[] path = page.getViewId().split("/", -1);
            return path.length == 3 ? flows.get(key("", path[1])) : null;
        }

        private static String key(String document, String id) {
            return document + "/" + id;
        }

        @Override
        public void transition(FacesContext faces, Flow source, Flow target, FlowCallNode call, String toViewId) {
            faces.getAttributes().put(ENTERED, Optional.ofNullable(target));
        }

        @Override
        public void pushReturnMode(FacesContext faces) {
            faces.getAttributes().put(LEAVING, true);
        }

        @Override
        public void popReturnMode(FacesContext faces) {
            faces.getAttributes().remove(LEAVING);
        }

        @Override
        public boolean isActive(FacesContext faces, String document, String id) {
            Flow current = getCurrentFlow(faces);
            return current != null && current == getFlow(faces, document, id);
        }

        /** There are no windows: see {@link NoWindows}. */
        @Override
        public void clientWindowTransition(FacesContext faces) {
            // See above.
        }

        /** Flows here are not called by others. */
        @Override
        public String getLastDisplayedViewId(FacesContext faces) {
            return null;
        }

        /** Our flows keep nothing. */
        @Override
        public Map<Object, Object> getCurrentFlowScope() {
            return null;
        }
    }
}
