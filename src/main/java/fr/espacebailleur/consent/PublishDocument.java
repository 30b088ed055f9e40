package fr.espacebailleur.consent;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A document gets its next version; from its date of effect on, until another one follows, everybody is asked to accept it. */
@ApplicationScoped
@Transactional
public class PublishDocument {

    private final LegalDocuments documents;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    PublishDocument(LegalDocuments documents, WriteJournal journal, Clock clock) {
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    protected PublishDocument() {
        this(null, null, null);
    }

    /**
     * How readers would see the text, published now; nothing is kept.
     *
     * @throws Refusal when it could not be published
     */
    public DocumentText preview(DocumentKind kind, String typed, Optional<Instant> inForceFrom) {
        return draft(kind, typed, inForceFrom).shown();
    }

    /**
     * @param inForceFrom empty: from now on
     * @return the number of the version
     * @throws Refusal when the text is empty, too long, without a title, not printable, or the same as that of the
     *     version before or after it; when the date of effect is past; when somebody else published at the same instant
     */
    public int of(DocumentKind kind, String typed, Optional<Instant> inForceFrom, Warrant by) {
        LegalDocument document = draft(kind, typed, inForceFrom);
        documents.publish(document);
        journal.of(by, Act.DOCUMENT_PUBLISHED, document.described());
        return document.documentVersion();
    }

    private LegalDocument draft(DocumentKind kind, String typed, Optional<Instant> inForceFrom) {
        Instant now = clock.instant();
        if (inForceFrom.filter(now::isAfter).isPresent()) {
            throw new Refusal("document.date-passee");
        }
        int version = documents.latestVersion(kind) + 1;
        LegalDocument document =
                new LegalDocument(kind, version, DocumentSource.of(typed).text(), inForceFrom.orElse(now));
        if (documents.repeats(document)) {
            throw new Refusal("document.identique");
        }
        return document;
    }
}
