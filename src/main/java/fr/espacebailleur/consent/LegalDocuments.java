package fr.espacebailleur.consent;

import fr.espacebailleur.consent.PublishedVersion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All versions of the documents, and who accepted them. */
@ApplicationScoped
class LegalDocuments {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    LegalDocument inForce(DocumentKind kind, Instant now) {
        return of(kind, "LegalDocument.inForce", LegalDocument.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version of " + kind + " is in force: publish one"));
    }

    boolean hasAny(DocumentKind kind) {
        return latestVersion(kind) > 0;
    }

    /** 0 when there is none. */
    int latestVersion(DocumentKind kind) {
        return Optional.ofNullable(
                        of(kind, "LegalDocument.latestVersion", Integer.class).getSingleResult())
                .orElse(0);
    }

    Optional<LegalDocument> ofVersion(DocumentKind kind, int version) {
        return of(kind, "LegalDocument.ofVersion", LegalDocument.class)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** Those with the latest date of effect first. */
    List<PublishedVersion> versions(DocumentKind kind, Instant now) {
        Map<Object, Long> acceptances = of(kind, "Consent.countByVersion", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row[0], row -> (Long) row[1]));
        List<PublishedVersion> versions = new ArrayList<>();
        boolean found = false;
        for (Object[] row : of(kind, "LegalDocument.versions", Object[].class).getResultList()) {
            Instant inForceFrom = (Instant) row[1];
            State state = inForceFrom.isAfter(now) ? State.ANNOUNCED : found ? State.REPLACED : State.IN_FORCE;
            found |= state == State.IN_FORCE;
            versions.add(new PublishedVersion(
                    kind, (Integer) row[0], inForceFrom, state, (String) row[2], acceptances.getOrDefault(row[0], 0L)));
        }
        return versions;
    }

    /** Whether the same text is in force at its date, or is to come into force later. */
    boolean isOrWillBeInForce(LegalDocument document, Instant now) {
        return versions(document.kind(), now).stream()
                .filter(version -> version.state() != State.REPLACED)
                .anyMatch(version -> version.sha256().equals(document.sha256()));
    }

    private <T> TypedQuery<T> of(DocumentKind kind, String query, Class<T> type) {
        return entities.createNamedQuery(query, type)
                .setParameter("kind", kind)
                .setParameter("language", LegalDocument.FRENCH);
    }

    /** Those of which the account has not accepted the version in force. */
    Set<DocumentKind> notAccepted(long accountId, Instant now) {
        return entities.createNamedQuery("LegalDocument.notAccepted", DocumentKind.class)
                .setParameter("account", accountId)
                .setParameter("language", LegalDocument.FRENCH)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
    }

    /** The newest first. */
    List<Consent> consentsOf(long accountId) {
        return entities.createNamedQuery("Consent.ofAccount", Consent.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    Optional<Consent> consent(long id) {
        return Optional.ofNullable(entities.find(Consent.class, id));
    }

    /** @throws jakarta.persistence.PersistenceException when there is one of that number already */
    void publish(LegalDocument document) {
        add(document);
        entities.flush();
    }

    void add(LegalDocument document) {
        entities.persist(document);
    }

    /** @throws jakarta.persistence.PersistenceException when the account has accepted that version already */
    void add(Consent consent) {
        entities.persist(consent);
        entities.flush();
    }
}
