package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.ReadDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** One version of a document, as its readers see or saw it. */
@Named
@RequestScoped
public class VersionPage {

    @Inject
    private ReadDocument readDocument;

    @Inject
    private ShownDocument shown;

    private Optional<DocumentText> document = Optional.empty();

    /** On the way in: an address that names no version is not found. */
    public void load() throws IOException {
        document = shown.find()
                .flatMap(kind -> Optional.of(ShownDocument.parameter("version"))
                        .filter(typed -> typed.matches("[0-9]{1,6}"))
                        .flatMap(typed -> readDocument.ofVersion(kind, Integer.parseInt(typed))));
        if (document.isEmpty()) {
            ShownDocument.isNotFound();
        }
    }

    public DocumentText getDocument() {
        return document.orElseThrow();
    }
}
