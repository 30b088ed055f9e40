package fr.espacebailleur.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All requests of those who forgot their passwords: those that wait, and those of the last day that were granted. */
@ApplicationScoped
class PasswordRequests {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(PasswordRequest request) {
        entities.persist(request);
    }

    /** The oldest first. */
    List<Long> waiting(int atMost) {
        return entities.createNamedQuery("PasswordRequest.waiting", Long.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Whether so many wait, or more. */
    boolean areWaiting(int many) {
        return !entities.createNamedQuery("PasswordRequest.waiting", Long.class)
                .setFirstResult(many - 1)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Nobody else looks at it until the transaction ends; empty when another node was quicker. */
    Optional<PasswordRequest> lockWaiting(long id) {
        return Optional.ofNullable(entities.find(PasswordRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(PasswordRequest::isWaiting);
    }

    /** When those were asked for that were granted since, the latest first. */
    List<Instant> granted(long accountId, Instant since) {
        return entities.createNamedQuery("PasswordRequest.granted", Instant.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getResultList();
    }

    void remove(PasswordRequest request) {
        entities.remove(request);
    }

    void forgetGranted(Instant until) {
        entities.createNamedQuery("PasswordRequest.forget")
                .setParameter("until", until)
                .executeUpdate();
    }
}
