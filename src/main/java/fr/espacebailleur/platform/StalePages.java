package fr.espacebailleur.platform;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A form that was opened in a session that is no more leads to a page that offers to resume. */
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
                if (events.next().getContext().getException() instanceof ViewExpiredException) {
                    events.remove();
                    offerToResume(FacesContext.getCurrentInstance());
                    return;
                }
            }
            getWrapped().handle();
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
