package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All imports and what came of their lines. */
@ApplicationScoped
class Imports {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<LandlordImport> find(long id) {
        return Optional.ofNullable(entities.find(LandlordImport.class, id));
    }

    LandlordImport get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no import " + id));
    }

    /** Nobody else changes it before this transaction ends. */
    LandlordImport lock(long id) {
        LandlordImport locked = get(id);
        entities.refresh(locked, LockModeType.PESSIMISTIC_WRITE);
        return locked;
    }

    /** The one import of this file that is not done. */
    Optional<LandlordImport> unfinished(String sha256) {
        return one("LandlordImport.unfinished", sha256);
    }

    /** The import of this file that somebody sent, done or not. */
    Optional<LandlordImport> sent(String sha256) {
        return one("LandlordImport.sent", sha256);
    }

    List<LandlordImport> handled() {
        return entities.createNamedQuery("LandlordImport.handled", LandlordImport.class)
                .getResultList();
    }

    /** The newest first. */
    List<LandlordImport> all(int first, int atMost) {
        return entities.createNamedQuery("LandlordImport.all", LandlordImport.class)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    long count() {
        return entities.createNamedQuery("LandlordImport.count", Long.class).getSingleResult();
    }

    /** In the order of the file, at most so many. */
    List<ImportOutcome> outcomes(long importId, int afterLine, int atMost) {
        return entities.createNamedQuery("ImportOutcome.after", ImportOutcome.class)
                .setParameter("importId", importId)
                .setParameter("line", afterLine)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** The first ones, in the order of the file. */
    List<ImportOutcome> outcomes(long importId, Outcome outcome, int atMost) {
        return entities.createNamedQuery("ImportOutcome.first", ImportOutcome.class)
                .setParameter("importId", importId)
                .setParameter("outcome", outcome)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * The database counts its tables. Without it PostgreSQL goes on for minutes with plans that it made for small tables:
     * it reads them from end to end, for each chunk.
     */
    void analyse() {
        int unused = entities.createNativeQuery("analyze").executeUpdate();
    }

    <T> T add(T importOrOutcome) {
        entities.persist(importOrOutcome);
        return importOrOutcome;
    }

    void remove(LandlordImport landlordImport) {
        entities.remove(landlordImport);
    }

    private Optional<LandlordImport> one(String query, String sha256) {
        return entities.createNamedQuery(query, LandlordImport.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }
}
