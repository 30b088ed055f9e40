package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All memberships of all organisations. */
@ApplicationScoped
class Memberships {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<Membership> of(long accountId) {
        return Optional.ofNullable(entities.find(Membership.class, accountId));
    }

    /** Without the membership itself: what is read before the organisation is locked may be outdated after it. */
    Optional<Long> organisationOf(long accountId) {
        return entities.createNamedQuery("Membership.organisationOf", Long.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they joined, those who have not joined yet last or first. */
    List<Membership> ofOrganisation(long organisationId) {
        return entities.createNamedQuery("Membership.ofOrganisation", Membership.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    boolean hasFounder(long organisationId) {
        return entities.createNamedQuery("Membership.countFounders", Long.class)
                        .setParameter("organisation", organisationId)
                        .getSingleResult()
                > 0;
    }

    /** Organisations with somebody whose review has come to such a point before some instant; suspended ones wait. */
    List<Long> organisationsToReview(ReviewPoint point, Instant before, int atMost) {
        List<?> found = entities.createNativeQuery("select distinct membership.organisation_id from membership"
                        + " join account on account.id = membership.account_id"
                        + " where account.suspended_at is null and membership.joined_at is not null and "
                        + point.condition())
                .setParameter(1, Timestamp.from(before))
                .setMaxResults(atMost)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Whoever else would join it or act in it waits, on every node, until this transaction ends; the Caf's import does not. */
    void lock(long organisationId) {
        entities.createQuery("select l from Landlord l where l.id = :organisation", Object.class)
                .setParameter("organisation", organisationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void add(Membership membership) {
        entities.persist(membership);
    }
}
