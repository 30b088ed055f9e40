package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows the version of a document that is in force now, and all others to agents. */
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

    /** All versions, those with the latest date of effect first. */
    public List<PublishedVersion> versions(DocumentKind kind) {
        return documents.versions(kind, clock.instant());
    }

    /** Those that are to come into force, the last one first. */
    public List<PublishedVersion> announced(DocumentKind kind) {
        return documents.announced(kind, clock.instant());
    }

    /** Empty when there is no such version. */
    public Optional<DocumentText> ofVersion(DocumentKind kind, int version) {
        return documents.ofVersion(kind, version).map(LegalDocument::shown);
    }

    /** The text in force as it was written, for whoever writes the next version. */
    public String source(DocumentKind kind) {
        return documents.inForce(kind, clock.instant()).text();
    }

    public DocumentText inForce(DocumentKind kind) {
        return documents.inForce(kind, clock.instant()).shown();
    }
}
