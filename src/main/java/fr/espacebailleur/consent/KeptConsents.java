package fr.espacebailleur.consent;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of the documents that were accepted. */
@ApplicationScoped
@Transactional
class KeptConsents implements KeptData {

    private final LegalDocuments documents;

    @Inject
    KeptConsents(LegalDocuments documents) {
        this.documents = documents;
    }

    protected KeptConsents() {
        this(null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(new Table(
                "consent",
                documents.consentsOf(accountId).stream()
                        .map(Consent::accepted)
                        .map(KeptConsents::row)
                        .toList()));
    }

    private static List<Datum> row(Accepted accepted) {
        return List.of(
                Datum.of("kind", accepted.kind()),
                Datum.of("document_version", accepted.version()),
                Datum.of("language", accepted.language()),
                Datum.of("sha256", accepted.sha256()),
                Datum.of("person", accepted.person()),
                Datum.of("accepted_at", accepted.acceptedAt()));
    }
}
