package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Shows the version of a document that is in force now. */
@ApplicationScoped
@Transactional
public class ReadDocument {

    private final LegalDocuments documents;
    private final Clock clock;

    @Inject
    ReadDocument(LegalDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    protected ReadDocument() {
        this(null, null);
    }

    public DocumentText inForce(DocumentKind kind) {
        return documents.inForce(kind, clock.instant()).shown();
    }
}
