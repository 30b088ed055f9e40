package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The one key, once it was made. */
@ApplicationScoped
class SealKeys {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<SealKey> find() {
        return Optional.ofNullable(entities.find(SealKey.class, SealKey.ID));
    }

    /** @throws jakarta.persistence.PersistenceException when another node was first at this instant */
    void add(SealKey key) {
        entities.persist(key);
        entities.flush();
    }
}
