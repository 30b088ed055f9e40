package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All messages, due or handed over. Those of a kind that only a later release knows are counted, and wait for it: nothing
 * else is done about them.
 */
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
                .setParameter("kinds", Message.Kind.KNOWN)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Due or failed; nobody else changes them until the transaction ends. */
    List<Message> lockUnsent(long accountId) {
        return entities.createNamedQuery("Message.unsent", Message.class)
                .setParameter("account", accountId)
                .setParameter("kinds", Message.Kind.KNOWN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What waits until the account is reactivated; nobody else changes it until the transaction ends. */
    List<Message> lockWithheld(long accountId) {
        return entities.createNamedQuery("Message.withheld", Message.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The newest first. */
    List<Message> ofAccount(long accountId) {
        return entities.createNamedQuery("Message.ofAccount", Message.class)
                .setParameter("account", accountId)
                .setParameter("kinds", Message.Kind.KNOWN)
                .getResultList();
    }

    /** Of those that somebody outside the Caf waits for; what failed last comes first. */
    List<Message> failed(int first, int atMost) {
        return entities.createNamedQuery("Message.failed", Message.class)
                .setParameter("kinds", Message.Kind.AWAITED)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Of a message that somebody outside the Caf waits for. */
    Optional<Instant> latestFailure() {
        return Optional.ofNullable(entities.createNamedQuery("Message.latestFailure", Instant.class)
                .setParameter("kinds", Message.Kind.AWAITED)
                .getSingleResult());
    }

    /** When the last one of this kind to this account was asked for, unless it was superseded. */
    Optional<Instant> latest(long accountId, Message.Kind kind) {
        return Optional.ofNullable(entities.createNamedQuery("Message.latest", Instant.class)
                .setParameter("account", accountId)
                .setParameter("kind", kind)
                .getSingleResult());
    }

    /** To which other addresses than the account's its mails went. */
    void forgetRecipients(long accountId) {
        int unused = entities.createNamedQuery("Message.forgetRecipients")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    Map<Channel, Map<MessageState, Long>> counts() {
        Map<Channel, Map<MessageState, Long>> counts = new EnumMap<>(Channel.class);
        for (Object[] count :
                entities.createNamedQuery("Message.counts", Object[].class).getResultList()) {
            counts.computeIfAbsent((Channel) count[0], first -> new EnumMap<>(MessageState.class))
                    .put((MessageState) count[1], (Long) count[2]);
        }
        return counts;
    }

    Optional<Instant> oldestDue() {
        return Optional.ofNullable(
                entities.createNamedQuery("Message.oldestDue", Instant.class).getSingleResult());
    }

    Message lock(long id) {
        return entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
