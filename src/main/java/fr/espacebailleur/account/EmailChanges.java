package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All changes of address that somebody was to be told of. */
@ApplicationScoped
class EmailChanges {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(EmailChange change) {
        entities.persist(change);
    }

    Optional<EmailChange> by(Token token) {
        return entities.createNamedQuery("EmailChange.byToken", EmailChange.class)
                .setParameter("sha256", token.sha256())
                .getResultStream()
                .findFirst();
    }

    /** The same; whoever asks at the same instant waits. */
    Optional<EmailChange> lockBy(Token token) {
        return by(token).map(change -> {
            entities.refresh(change, LockModeType.PESSIMISTIC_WRITE);
            return change;
        });
    }

    void forgetOf(long accountId) {
        int unused = entities.createNamedQuery("EmailChange.forget")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** The latest one that took mails away from this address, and was not undone. */
    Optional<EmailChange> latestFrom(long accountId, EmailAddress address) {
        return latest("EmailChange.from", accountId, address);
    }

    /** The latest one to this address that was undone. */
    Optional<EmailChange> latestUndoneTo(long accountId, EmailAddress address) {
        return latest("EmailChange.undoneTo", accountId, address);
    }

    private Optional<EmailChange> latest(String query, long accountId, EmailAddress address) {
        return entities.createNamedQuery(query, EmailChange.class)
                .setParameter("account", accountId)
                .setParameter("address", address)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the account's address was changed last. */
    Optional<Instant> lastAt(long accountId) {
        return Optional.ofNullable(entities.createNamedQuery("EmailChange.lastAt", Instant.class)
                .setParameter("account", accountId)
                .getSingleResult());
    }

    /** The newest first. */
    List<EmailChange> ofAccount(long accountId) {
        return entities.createNamedQuery("EmailChange.ofAccount", EmailChange.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** What was changed after it, and not undone. */
    List<EmailChange> laterThan(EmailChange change) {
        return entities.createNamedQuery("EmailChange.later", EmailChange.class)
                .setParameter("account", change.accountId())
                .setParameter("changedAt", change.changedAt())
                .getResultList();
    }
}
