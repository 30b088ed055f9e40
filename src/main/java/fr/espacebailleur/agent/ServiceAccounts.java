package fr.espacebailleur.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All services that ever were. */
@ApplicationScoped
class ServiceAccounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** @throws jakarta.persistence.PersistenceException when one that works has that name already */
    ServiceAccount add(ServiceAccount service) {
        entities.persist(service);
        entities.flush();
        return service;
    }

    Optional<ServiceAccount> find(long id) {
        return Optional.ofNullable(entities.find(ServiceAccount.class, id));
    }

    Optional<ServiceAccount> lock(long id) {
        return Optional.ofNullable(entities.find(ServiceAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that works. */
    Optional<ServiceAccount> byToken(String sha256) {
        return entities.createNamedQuery("ServiceAccount.byToken", ServiceAccount.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    List<ServiceAccount> all() {
        return entities.createNamedQuery("ServiceAccount.all", ServiceAccount.class)
                .getResultList();
    }
}
