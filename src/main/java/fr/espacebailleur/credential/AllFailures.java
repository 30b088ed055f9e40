package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** All that was tried in vain lately. */
@ApplicationScoped
class AllFailures {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<Failures> of(Failures.Key key) {
        return Optional.ofNullable(entities.find(Failures.class, key));
    }

    /**
     * Nobody else counts until the transaction ends. By a query: EclipseLink would write the SQL of a find that locks anew
     * each time.
     */
    Optional<Failures> lock(Failures.Key key) {
        return entities.createNamedQuery("Failures.lock", Failures.class)
                .setParameter("tried", key.tried())
                .setParameter("subject", key.fingerprint())
                .getResultStream()
                .findFirst();
    }

    /** @throws jakarta.persistence.PersistenceException when somebody else was first at this instant */
    void add(Failures failures) {
        entities.persist(failures);
        entities.flush();
    }

    void forget(Failures.Key key) {
        entities.createNamedQuery("Failures.forget")
                .setParameter("tried", key.tried())
                .setParameter("subject", key.fingerprint())
                .executeUpdate();
    }

    void forgetOld(Instant until) {
        entities.createNamedQuery("Failures.forgetOld")
                .setParameter("until", until)
                .executeUpdate();
    }
}
