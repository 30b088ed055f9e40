package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

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
}
