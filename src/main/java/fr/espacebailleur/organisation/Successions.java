package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All who want or wanted to administer their organisations. Whoever changes one has locked the organisation. */
@ApplicationScoped
class Successions {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(Succession succession) {
        entities.persist(succession);
    }

    Optional<Succession> find(long id) {
        return Optional.ofNullable(entities.find(Succession.class, id));
    }

    /** Without the succession itself: what is read before the organisation is locked may be outdated after it. */
    long organisationOf(long id) {
        return entities.createNamedQuery("Succession.organisationOf", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Of those that an administrator may still answer, in the order of their ids, the next ones. */
    List<Long> waiting(long after, int atMost) {
        return entities.createNamedQuery("Succession.waiting", Long.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The newest first. */
    List<Succession> askedBy(long accountId) {
        return entities.createNamedQuery("Succession.askedBy", Succession.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    Optional<Succession> openOf(long accountId) {
        return entities.createNamedQuery("Succession.openOf", Succession.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<Succession> openIn(long organisationId) {
        return entities.createNamedQuery("Succession.openIn", Succession.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    /** The one whose key is in force or due; it may have expired. */
    Optional<Succession> withKeyOf(long organisationId) {
        return entities.createNamedQuery("Succession.keyOf", Succession.class)
                .setParameter("organisation", organisationId)
                .getResultStream()
                .findFirst();
    }

    /** Its key takes the place of the one before; the organisation is locked. */
    void makeKeyDue(Succession succession, Instant now) {
        withKeyOf(succession.organisationId()).ifPresent(Succession::end);
        entities.flush(); // the unique column is free before it is taken
        succession.keyIsDue(now);
    }

    void endAllOf(long organisationId) {
        Stream.concat(openIn(organisationId).stream(), withKeyOf(organisationId).stream())
                .forEach(Succession::end);
    }

    void flush() {
        entities.flush();
    }
}
