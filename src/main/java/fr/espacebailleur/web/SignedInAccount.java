package fr.espacebailleur.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/** The account for which this request is made: the caller's name is its id. */
@RequestScoped
public class SignedInAccount {

    @Inject
    private HttpServletRequest request;

    /** @throws IllegalStateException when nobody is signed in: the page is not guarded */
    public long id() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Long> find() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .map(Long::valueOf);
    }
}
