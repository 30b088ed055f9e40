package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All imports and what came of their lines. */
@ApplicationScoped
class Imports {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    LandlordImport get(long id) {
        return Optional.ofNullable(entities.find(LandlordImport.class, id))
                .orElseThrow(() -> new IllegalStateException("no import " + id));
    }

    Optional<LandlordImport> unfinished(String fileName, String sha256) {
        return entities.createNamedQuery("LandlordImport.unfinished", LandlordImport.class)
                .setParameter("fileName", fileName)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    List<LandlordImport> handled() {
        return entities.createNamedQuery("LandlordImport.handled", LandlordImport.class)
                .getResultList();
    }

    /** In the order of the file, at most so many. */
    List<ImportOutcome> outcomes(long importId, int afterLine, int atMost) {
        return entities.createNamedQuery("ImportOutcome.after", ImportOutcome.class)
                .setParameter("importId", importId)
                .setParameter("line", afterLine)
                .setMaxResults(atMost)
                .getResultList();
    }

    long count(long importId, Outcome outcome) {
        return entities.createNamedQuery("ImportOutcome.count", Long.class)
                .setParameter("importId", importId)
                .setParameter("outcome", outcome)
                .getSingleResult();
    }

    <T> T add(T importOrOutcome) {
        entities.persist(importOrOutcome);
        return importOrOutcome;
    }
}
