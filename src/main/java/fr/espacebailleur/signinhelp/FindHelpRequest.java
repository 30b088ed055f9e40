package fr.espacebailleur.signinhelp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** An agent is told a reference, and sees what was asked under it. */
@ApplicationScoped
@Transactional
public class FindHelpRequest {

    private final HelpRequests requests;

    @Inject
    FindHelpRequest(HelpRequests requests) {
        this.requests = requests;
    }

    protected FindHelpRequest() {
        this(null);
    }

    /** @param typed the reference as it was dictated */
    public Optional<HelpRequestCard> by(String typed) {
        return HelpReference.read(typed).flatMap(requests::by).map(HelpRequest::card);
    }
}
