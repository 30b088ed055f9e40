package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Publishes a sample text as version 1 of a document that has no version. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PublishSample {

    private static final String FOLDER = "/fr/espacebailleur/documents/";

    private final LegalDocuments documents;

    @Inject
    PublishSample(LegalDocuments documents) {
        this.documents = documents;
    }

    protected PublishSample() {
        this(null);
    }

    void of(DocumentKind kind, String file) {
        if (!documents.hasAny(kind)) {
            documents.add(new LegalDocument(kind, 1, read(file), Instant.EPOCH));
        }
    }

    private static String read(String file) {
        try (InputStream text = PublishSample.class.getResourceAsStream(FOLDER + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
