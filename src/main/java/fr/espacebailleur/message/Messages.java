package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** All messages, due or handed over. */
@ApplicationScoped
class Messages {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(Message message) {
        entities.persist(message);
    }

    /** The oldest first. */
    List<Long> due(Channel channel, Instant now, int atMost) {
        return entities.createNamedQuery("Message.dueIds", Long.class)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    Message lock(long id) {
        return entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
