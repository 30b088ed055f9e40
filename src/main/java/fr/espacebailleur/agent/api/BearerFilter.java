package fr.espacebailleur.agent.api;

import fr.espacebailleur.agent.RecogniseService;
import fr.espacebailleur.agent.ServiceAccountCard;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nobody learns anything of the API, not even what there is, without the token of a service that works (RFC 6750). */
@Provider
@PreMatching
public class BearerFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_]{1,100})");

    @Inject
    private RecogniseService recognise;

    @Inject
    private CallingService calling;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<ServiceAccountCard> service = Optional.ofNullable(header)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .flatMap(recognise::by);
        service.ifPresentOrElse(calling::is, () -> request.abortWith(refusal(header != null)));
    }

    private static Response refusal(boolean tokenGiven) {
        return Problem.of(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer")
                .build();
    }
}
