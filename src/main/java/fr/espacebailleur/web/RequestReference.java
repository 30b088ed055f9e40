package fr.espacebailleur.web;

import fr.espacebailleur.shared.ReadableAlphabet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * By what a request is known in its answer, in each line of the log that it caused, and on the phone: what our proxy calls
 * it, else a word of ours.
 */
@ApplicationScoped
public class RequestReference {

    public static final String HEADER = "X-Request-ID";

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{6,64}");
    private static final int LENGTH = 8;
    private static final ThreadLocal<String> OF_THIS_THREAD = new ThreadLocal<>();

    private final ClientAddress clients;

    @Inject
    RequestReference(ClientAddress clients) {
        this.clients = clients;
    }

    protected RequestReference() {
        this(null);
    }

    /** The same one however often it is asked for; from now on this thread's log lines carry it. */
    public String begin(HttpServletRequest request) {
        String reference = (String) request.getAttribute(ATTRIBUTE);
        if (reference == null) {
            reference = given(request).orElseGet(() -> ReadableAlphabet.draw(ThreadLocalRandom.current(), LENGTH));
            request.setAttribute(ATTRIBUTE, reference);
        }
        OF_THIS_THREAD.set(reference);
        return reference;
    }

    /** From anybody else we would believe nothing, and write nothing of it into our log. */
    private Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(said ->
                        clients.isOfProxy(request) && HARMLESS.matcher(said).matches());
    }

    /** Empty while this thread works for no request. */
    public static Optional<String> now() {
        return Optional.ofNullable(OF_THIS_THREAD.get());
    }

    public static void end() {
        OF_THIS_THREAD.remove();
    }
}
