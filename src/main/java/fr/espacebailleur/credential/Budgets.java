package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** What all client addresses spent lately. */
@ApplicationScoped
class Budgets {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<Budget> of(Budget.Key key) {
        return Optional.ofNullable(entities.find(Budget.class, key));
    }

    /** Nobody else counts until the transaction ends. */
    Optional<Budget> lock(Budget.Key key) {
        return Optional.ofNullable(entities.find(Budget.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws jakarta.persistence.PersistenceException when somebody else was first at this instant */
    void add(Budget budget) {
        entities.persist(budget);
        entities.flush();
    }

    /** All addresses together, in windows that have not ended. */
    long spentByAll(Purpose purpose, Instant now) {
        return entities.createNamedQuery("Budget.spentByAll", Long.class)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getSingleResult();
    }

    void forgetEnded(Instant now) {
        entities.createNamedQuery("Budget.forget").setParameter("now", now).executeUpdate();
    }
}
