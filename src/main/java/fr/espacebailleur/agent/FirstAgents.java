package fr.espacebailleur.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Where it is kept who the first agent was. */
@ApplicationScoped
class FirstAgents {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Empty on a portal that had none yet; nobody else looks at him until the transaction ends. */
    Optional<FirstAgent> lock() {
        return Optional.ofNullable(
                entities.find(FirstAgent.class, FirstAgent.ONLY_ONE, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws jakarta.persistence.PersistenceException when there is one already */
    void add(FirstAgent agent) {
        entities.persist(agent);
        entities.flush();
    }
}
