package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.PostedCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** How all organisations came to their first administrators. */
@ApplicationScoped
class Foundings {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(Founding founding) {
        entities.persist(founding);
    }

    Optional<Founding> of(long accountId) {
        return Optional.ofNullable(entities.find(Founding.class, accountId));
    }

    Optional<Founding> lock(long accountId) {
        return Optional.ofNullable(entities.find(Founding.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whoever comes with the same code at the same instant waits. */
    Optional<Founding> lockBy(PostedCode code) {
        return entities.createNamedQuery("Founding.byCode", Founding.class)
                .setParameter("code", code.sha256())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<Founding> contested(int atMost) {
        return entities.createNamedQuery("Founding.contested", Founding.class)
                .setMaxResults(atMost)
                .getResultList();
    }
}
