package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** All versions of the documents, and who accepted them. */
@ApplicationScoped
class LegalDocuments {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    LegalDocument inForce(DocumentKind kind, Instant now) {
        return entities.createNamedQuery("LegalDocument.inForce", LegalDocument.class)
                .setParameter("kind", kind)
                .setParameter("language", LegalDocument.FRENCH)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version of " + kind + " is in force: publish one"));
    }

    boolean hasAny(DocumentKind kind) {
        return entities.createNamedQuery("LegalDocument.countByKind", Long.class)
                        .setParameter("kind", kind)
                        .setParameter("language", LegalDocument.FRENCH)
                        .getSingleResult()
                > 0;
    }

    /** The newest first. */
    List<Consent> consentsOf(long accountId) {
        return entities.createNamedQuery("Consent.ofAccount", Consent.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    void add(LegalDocument document) {
        entities.persist(document);
    }

    void add(Consent consent) {
        entities.persist(consent);
    }
}
