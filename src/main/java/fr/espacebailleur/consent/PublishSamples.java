package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A portal that has no version of a document yet begins with the sample text, which says that it is one. */
@ApplicationScoped
class PublishSamples {

    private static final String FOLDER = "/fr/espacebailleur/documents/";

    private final LegalDocuments documents;

    @Inject
    PublishSamples(LegalDocuments documents) {
        this.documents = documents;
    }

    protected PublishSamples() {
        this(null);
    }

    @Transactional
    void run(@Observes @Initialized(ApplicationScoped.class) Object start) {
        publish(DocumentKind.USAGE_RULES, "regles-d-usage-1.txt");
        publish(DocumentKind.TERMS_OF_USE, "conditions-d-utilisation-1.txt");
    }

    private void publish(DocumentKind kind, String file) {
        if (!documents.hasAny(kind)) {
            documents.add(new LegalDocument(kind, 1, read(file), Instant.EPOCH));
        }
    }

    private static String read(String file) {
        try (InputStream text = PublishSamples.class.getResourceAsStream(FOLDER + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
