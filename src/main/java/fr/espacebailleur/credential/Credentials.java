package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The credentials of all accounts that were issued any. */
@ApplicationScoped
class Credentials {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<Credential> of(long accountId) {
        return Optional.ofNullable(entities.find(Credential.class, accountId));
    }

    /** Nobody else changes them until the transaction ends. */
    Optional<Credential> lock(long accountId) {
        return Optional.ofNullable(entities.find(Credential.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    Credential add(Credential credential) {
        entities.persist(credential);
        return credential;
    }
}
