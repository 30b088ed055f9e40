package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    List<Membership> administrators(long organisationId) {
        return entities.createNamedQuery("Membership.administrators", Membership.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    boolean hasFounder(long organisationId) {
        return entities.createNamedQuery("Membership.countFounders", Long.class)
                        .setParameter("organisation", organisationId)
                        .getSingleResult()
                > 0;
    }

    /** Whoever else would join waits, on every node, until this transaction ends. */
    void lock(long organisationId) {
        entities.createNativeQuery("select id from landlord where id = ? for update")
                .setParameter(1, organisationId)
                .getSingleResult();
    }

    void add(Membership membership) {
        entities.persist(membership);
    }
}
