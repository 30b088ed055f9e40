package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells which document an account has to accept, because the version in force is one that it has not. */
@ApplicationScoped
@Transactional
public class FindDueDocument {

    private final LegalDocuments documents;
    private final Clock clock;

    @Inject
    FindDueDocument(LegalDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    protected FindDueDocument() {
        this(null, null);
    }

    /** One after the other, the règles d'usage first; empty when both are accepted. */
    public Optional<DocumentKind> of(long accountId) {
        return documents.notAccepted(accountId, clock.instant()).stream().findFirst();
    }

    boolean isDue(DocumentKind kind, long accountId) {
        return documents.notAccepted(accountId, clock.instant()).contains(kind);
    }
}
