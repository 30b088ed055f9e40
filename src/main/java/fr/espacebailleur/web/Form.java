package fr.espacebailleur.web;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What somebody typed into a page, read field by field: each refusal is shown at its field, all of them at once. */
public class Form {

    private static final int TOO_MANY_REQUESTS = 429;

    private boolean refused;

    /**
     * @param field the id of the field on the page
     * @return what the value made of it; null when it refused, which is then shown at the field
     */
    public <T> T read(String field, Supplier<T> value) {
        return read(field, Map.of(), value);
    }

    /**
     * The same for a value of several fields.
     *
     * @param first the id of the first of them
     * @param others by the key of what refuses it, the id of another one
     */
    public <T> T read(String first, Map<String, String> others, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            refuse(others.getOrDefault(refusal.key(), first), refusal);
            return null;
        }
    }

    /** The same for a field that may be left empty. */
    public <T> Optional<T> readIfGiven(String field, String typed, Supplier<T> value) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.ofNullable(read(field, value));
    }

    /** Shows a door's refusal at the field that it is about. */
    public void refuse(String field, Refusal refusal) {
        refused = true;
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.text(), null);
        message.rendered(); // by tags of our own, of which Mojarra does not know: it would write the text to the log
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, message);
        if (refusal instanceof TooManyTries tooMany) {
            faces.getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
            faces.getExternalContext().setResponseHeader("Retry-After", String.valueOf(tooMany.retryAfter()));
        }
    }

    public boolean isRefused() {
        return refused;
    }
}
