package fr.espacebailleur.consent;

import fr.espacebailleur.consent.PublishedVersion.State;
import fr.espacebailleur.shared.Duplicate;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Nobody else withdraws it until the transaction ends. */
    Optional<LegalDocument> lock(DocumentKind kind, int version) {
        return of(kind, "LegalDocument.ofVersion", LegalDocument.class)
                .setParameter("version", version)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean isWithdrawn(LegalDocument document) {
        return entities.find(DocumentWithdrawal.class, document.id()) != null;
    }

    void withdraw(LegalDocument document, Instant now) {
        entities.persist(new DocumentWithdrawal(document, now));
    }

    /** Those with the latest date of effect first. All consents are counted. */
    List<PublishedVersion> versions(DocumentKind kind, Instant now) {
        return versions(
                kind,
                now,
                of(kind, "Consent.countByVersion", Object[].class)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row[0], row -> (Long) row[1])));
    }

    /** Those that are to come into force, the last one first; nobody can have accepted one yet. */
    List<PublishedVersion> announced(DocumentKind kind, Instant now) {
        return versions(kind, now, Map.of()).stream()
                .filter(version -> version.state() == State.ANNOUNCED)
                .toList();
    }

    private List<PublishedVersion> versions(DocumentKind kind, Instant now, Map<Object, Long> acceptances) {
        List<PublishedVersion> versions = new ArrayList<>();
        boolean found = false;
        for (Object[] row : of(kind, "LegalDocument.versions", Object[].class).getResultList()) {
            Instant inForceFrom = (Instant) row[1];
            State state = row[3] != null
                    ? State.WITHDRAWN
                    : inForceFrom.isAfter(now) ? State.ANNOUNCED : found ? State.REPLACED : State.IN_FORCE;
            found |= state == State.IN_FORCE;
            versions.add(new PublishedVersion(
                    kind, (Integer) row[0], inForceFrom, state, (String) row[2], acceptances.getOrDefault(row[0], 0L)));
        }
        return versions;
    }

    /** Whether the version before it, at its date of effect, or the one after it has the same text. */
    boolean repeats(LegalDocument document) {
        LegalDocument before = inForce(document.kind(), document.inForceFrom());
        return Stream.concat(Stream.of(before), after(document).stream())
                .anyMatch(neighbour -> neighbour.sha256().equals(document.sha256()));
    }

    private Optional<LegalDocument> after(LegalDocument document) {
        return of(document.kind(), "LegalDocument.next", LegalDocument.class)
                .setParameter("from", document.inForceFrom())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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

    /** @throws Refusal when somebody else published one of that number at the same instant */
    void publish(LegalDocument document) {
        add(document);
        try {
            entities.flush();
        } catch (PersistenceException refusedByTheDatabase) {
            if (Duplicate.isBehind(refusedByTheDatabase, "legal_document_version_key")) {
                throw new Refusal("document.entretemps");
            }
            throw refusedByTheDatabase;
        }
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
