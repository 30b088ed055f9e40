package fr.espacebailleur.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All that was done. */
@ApplicationScoped
class Journal {
    static final String PORTAL = "Le portail";

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(JournalEntry entry) {
        entities.persist(entry);
    }

    /** The newest first, at most so many. */
    List<JournalEntry> ofAccount(long accountId, int atMost) {
        return entities.createNamedQuery("JournalEntry.ofAccount", JournalEntry.class)
                .setParameter("account", accountId)
                .setMaxResults(atMost)
                .getResultList();
    }
}
