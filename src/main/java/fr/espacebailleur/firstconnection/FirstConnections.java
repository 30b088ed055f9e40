package fr.espacebailleur.firstconnection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The first connections of all accounts. */
@ApplicationScoped
class FirstConnections {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    FirstConnection get(long accountId) {
        return existing(entities.find(FirstConnection.class, accountId), accountId);
    }

    List<FirstConnection> all(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : entities.createNamedQuery("FirstConnection.all", FirstConnection.class)
                        .setParameter("accounts", accountIds)
                        .getResultList();
    }

    /** A second window that does the same step at the same instant waits, and is then told that it is done. */
    FirstConnection lock(long accountId) {
        return existing(entities.find(FirstConnection.class, accountId, LockModeType.PESSIMISTIC_WRITE), accountId);
    }

    void add(FirstConnection connection) {
        entities.persist(connection);
    }

    private static FirstConnection existing(FirstConnection found, long accountId) {
        return Optional.ofNullable(found)
                .orElseThrow(() -> new IllegalStateException("no first connection of account " + accountId));
    }
}
