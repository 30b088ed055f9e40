package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All requests for help that are not too old. */
@ApplicationScoped
class HelpRequests {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(HelpRequest request) {
        entities.persist(request);
    }

    Optional<HelpRequest> by(HelpReference reference) {
        return entities.createNamedQuery("HelpRequest.byReference", HelpRequest.class)
                .setParameter("reference", reference.value())
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<Long> waiting(int atMost) {
        return entities.createNamedQuery("HelpRequest.waiting", Long.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Nobody else looks at it until the transaction ends; empty when another node was quicker. */
    Optional<HelpRequest> lockWaiting(long id) {
        return Optional.ofNullable(entities.find(HelpRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(HelpRequest::isWaiting);
    }

    /** When those were asked for that ended so since, the latest first. */
    List<Instant> ended(UserNumber userNumber, Outcome outcome, Instant since) {
        return entities.createNamedQuery("HelpRequest.decided", Instant.class)
                .setParameter("number", userNumber)
                .setParameter("outcome", outcome)
                .setParameter("since", since)
                .getResultList();
    }

    /** In which this numéro d'utilisateur was typed, the oldest first. */
    List<HelpRequest> about(UserNumber userNumber) {
        return entities.createNamedQuery("HelpRequest.about", HelpRequest.class)
                .setParameter("number", userNumber)
                .getResultList();
    }

    void forget(Instant until) {
        entities.createNamedQuery("HelpRequest.forget")
                .setParameter("until", until)
                .executeUpdate();
    }
}
