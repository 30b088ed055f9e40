package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.ReadDocument;
import fr.espacebailleur.consent.WithdrawDocument;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** One version of a document, as its readers see or saw it; as long as it is only announced, it may be withdrawn. */
@Named
@RequestScoped
public class VersionPage extends SensitiveAct {

    @Inject
    private ReadDocument readDocument;

    @Inject
    private WithdrawDocument withdrawDocument;

    @Inject
    private ShownDocument shown;

    private Optional<DocumentText> document;
    private Boolean announced;

    /** On the way in: an address that names no version is not found. */
    public void load() throws IOException {
        if (find().isEmpty()) {
            PageAddress.notFound();
        }
    }

    public String withdraw() {
        return find().map(text -> carryOutThenGo(
                        "/agent/documents?retiree=oui",
                        new Form(),
                        by -> withdrawDocument.of(shown.kind(), text.version(), by)))
                .orElse(null);
    }

    private Optional<DocumentText> find() {
        if (document == null) {
            document = shown.find()
                    .flatMap(kind -> PageAddress.parameter("version")
                            .filter(typed -> typed.matches("[0-9]{1,6}"))
                            .flatMap(typed -> readDocument.ofVersion(kind, Integer.parseInt(typed))));
        }
        return document;
    }

    public DocumentText getDocument() {
        return find().orElseThrow();
    }

    public boolean isAnnounced() {
        if (announced == null) {
            announced = find().filter(text -> readDocument.announced(shown.kind()).stream()
                            .anyMatch(version -> version.version() == text.version()))
                    .isPresent();
        }
        return announced;
    }

    /** « 1 janvier 2027 » */
    public String getInForceFrom() {
        return ParisTime.day(getDocument().inForceFrom());
    }
}
