package fr.espacebailleur.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where it is kept who the first agent was. */
@ApplicationScoped
class FirstAgents {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** @throws jakarta.persistence.PersistenceException when there is one already */
    void add(FirstAgent agent) {
        entities.persist(agent);
        entities.flush();
    }
}
