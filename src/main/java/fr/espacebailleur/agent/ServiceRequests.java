package fr.espacebailleur.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** What services asked for lately. */
@ApplicationScoped
class ServiceRequests {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void forgetOlderThan(Instant instant) {
        entities.createNamedQuery("ServiceRequest.forget")
                .setParameter("before", instant)
                .executeUpdate();
    }

    Optional<ServiceRequest> find(String id) {
        return Optional.ofNullable(entities.find(ServiceRequest.class, id));
    }

    /** @throws jakarta.persistence.PersistenceException when the same key was used at the same instant */
    void add(ServiceRequest request) {
        entities.persist(request);
        entities.flush();
    }
}
