package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells what was accepted for an account. */
@ApplicationScoped
@Transactional
public class ReadConsents {

    private final LegalDocuments documents;

    @Inject
    ReadConsents(LegalDocuments documents) {
        this.documents = documents;
    }

    protected ReadConsents() {
        this(null);
    }

    /** The newest first. */
    public List<Accepted> of(long accountId) {
        return documents.consentsOf(accountId).stream().map(Consent::accepted).toList();
    }

    /** The proof together with the exact text that was accepted. */
    public record Proof(Accepted accepted, DocumentText text) {}

    /** Empty when there is none of that id, or it is another account's. */
    public Optional<Proof> proof(long accountId, long consentId) {
        return documents
                .consent(consentId)
                .filter(consent -> consent.isOf(accountId))
                .map(Consent::accepted)
                .map(accepted -> new Proof(accepted, text(accepted)));
    }

    private DocumentText text(Accepted accepted) {
        return documents
                .ofVersion(accepted.kind(), accepted.version())
                .map(LegalDocument::shown)
                .filter(text -> text.sha256().equals(accepted.sha256()))
                .orElseThrow(() -> new IllegalStateException(
                        "the text of consent " + accepted.id() + " is not the one that was accepted"));
    }
}
