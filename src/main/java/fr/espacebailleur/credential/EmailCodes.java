package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The codes of all accounts that ever asked for one. */
@ApplicationScoped
class EmailCodes {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<EmailCode> of(long accountId) {
        return Optional.ofNullable(entities.find(EmailCode.class, accountId));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<EmailCode> lock(long accountId) {
        return Optional.ofNullable(entities.find(EmailCode.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    EmailCode add(EmailCode code) {
        entities.persist(code);
        return code;
    }
}
