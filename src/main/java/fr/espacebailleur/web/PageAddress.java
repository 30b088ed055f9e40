package fr.espacebailleur.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the address of a page says, or the form that it was sent with. */
public final class PageAddress {

    private PageAddress() {}

    /** Empty where the address does not name it. */
    public static Optional<String> parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    /**
     * An id as an address has it.
     *
     * @param typed null when it has none
     * @return empty as well when it is none
     */
    public static Optional<Long> id(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** On the way into a page whose address names nothing that is there. */
    public static void notFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }
}
