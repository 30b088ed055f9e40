package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Records that a person accepted, for an account, the exact text that he was shown. */
@ApplicationScoped
@Transactional
public class GiveConsent {

    private final LegalDocuments documents;
    private final Clock clock;

    @Inject
    GiveConsent(LegalDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    protected GiveConsent() {
        this(null, null);
    }

    /**
     * @param shown the mark of the version on the page, see {@link DocumentText#mark}
     * @throws DocumentChanged when another version is in force by now, even one of the same text
     */
    public void to(DocumentKind kind, String shown, long accountId, String person) {
        LegalDocument inForce = documents.inForce(kind, clock.instant());
        if (!inForce.mark().equals(shown)) {
            throw new DocumentChanged();
        }
        documents.add(new Consent(accountId, person, inForce, clock.instant()));
    }
}
