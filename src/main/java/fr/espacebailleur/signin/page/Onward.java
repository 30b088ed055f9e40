package fr.espacebailleur.signin.page;

import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** From the door to the page that was asked for, else to one's space; what is due is asked for on the way there. */
@RequestScoped
public class Onward {

    static final String PARAMETER = "retour";

    @Inject
    private HttpServletRequest request;

    void lead(String returnTo) {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        String space = Session.of(request).map(Session::space).orElse(Session.LANDLORD_SPACE);
        try {
            context.redirect(context.getRequestContextPath()
                    + ReturnAddress.of(returnTo).map(ReturnAddress::value).orElse(space));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String asked() {
        return PageAddress.parameter(PARAMETER).orElse(null);
    }
}
