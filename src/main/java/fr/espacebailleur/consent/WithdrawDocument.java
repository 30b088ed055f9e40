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

/** A version that was announced is called off before its date of effect: its text and its number stay, nobody is asked. */
@ApplicationScoped
@Transactional
public class WithdrawDocument {

    private final LegalDocuments documents;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    WithdrawDocument(LegalDocuments documents, WriteJournal journal, Clock clock) {
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    protected WithdrawDocument() {
        this(null, null, null);
    }

    /** @throws Refusal when there is no such version, or it is in force by now, or withdrawn already */
    public void of(DocumentKind kind, int version, Warrant by) {
        Instant now = clock.instant();
        LegalDocument document = documents
                .lock(kind, version)
                .filter(found -> found.inForceFrom().isAfter(now) && !documents.isWithdrawn(found))
                .orElseThrow(() -> new Refusal("document.plus-annonce"));
        documents.withdraw(document, now);
        journal.of(by, Act.DOCUMENT_WITHDRAWN, document.described());
    }
}
