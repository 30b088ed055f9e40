package fr.espacebailleur.platform;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A form of a page that is no more leads to a page that offers to resume. */
public class StalePages extends ExceptionHandlerFactory {

    public StalePages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                if (isOfPageThatIsNoMore(events.next().getContext())) {
                    events.remove();
                    offerToResume(FacesContext.getCurrentInstance());
                    return;
                }
            }
            getWrapped().handle();
        }

        /** Its session has ended, or it was never one of ours. */
        private static boolean isOfPageThatIsNoMore(ExceptionQueuedEventContext failure) {
            return failure.getException() instanceof ViewExpiredException
                    || (failure.getException() instanceof FacesException
                            && failure.getPhaseId() == PhaseId.RESTORE_VIEW);
        }

        private static void offerToResume(FacesContext faces) {
            ExternalContext context = faces.getExternalContext();
            try {
                context.redirect(context.getRequestContextPath() + "/page-expiree");
                faces.responseComplete();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
