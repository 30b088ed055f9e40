package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A portal that has no version of a document yet begins with the sample text, which says that it is one. */
@ApplicationScoped
class PublishSamples {

    private final PublishSample publish;

    @Inject
    PublishSamples(PublishSample publish) {
        this.publish = publish;
    }

    protected PublishSamples() {
        this(null);
    }

    void run(@Observes @Initialized(ApplicationScoped.class) Object start) {
        once(DocumentKind.USAGE_RULES, "regles-d-usage-1.txt");
        once(DocumentKind.TERMS_OF_USE, "conditions-d-utilisation-1.txt");
    }

    private void once(DocumentKind kind, String file) {
        try {
            publish.of(kind, file);
        } catch (RuntimeException anotherNodeWasQuicker) {
            // Then there is nothing left to do; if that was not the reason, this fails as well and tells why.
            publish.of(kind, file);
        }
    }
}
