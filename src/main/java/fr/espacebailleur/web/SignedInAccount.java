package fr.espacebailleur.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/** The account for which this request is made: the caller's name is its id. */
@RequestScoped
public class SignedInAccount {

    private static final String CREDENTIALS_VERSION = SignedInAccount.class.getName();

    @Inject
    private HttpServletRequest request;

    /** With which version of the account's credentials a request was let in. */
    public static void isLetIn(HttpServletRequest request, int credentialsVersion) {
        request.setAttribute(CREDENTIALS_VERSION, credentialsVersion);
    }

    /** @throws IllegalStateException when nobody is signed in: the page is not guarded */
    public long id() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /**
     * Of the credentials with which this request was let in: they may be others by now.
     *
     * @throws IllegalStateException when nobody is signed in: the page is not guarded
     */
    public int credentialsVersion() {
        return Optional.ofNullable((Integer) request.getAttribute(CREDENTIALS_VERSION))
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Long> find() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .map(Long::valueOf);
    }
}
