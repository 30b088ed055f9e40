package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentChanged;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.ReadDocument;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;

/** What all pages on which a document is accepted have in common: the text, the box and the two ways on. */
public abstract class DocumentToAccept {

    @Inject
    private ReadDocument readDocument;

    @Inject
    private SignedInAccount signedIn;

    private DocumentText document;
    private String shown;
    private boolean accepted;

    protected abstract DocumentKind kind();

    /** @throws DocumentChanged when another version is in force by now */
    protected abstract void accept(long accountId, String versionShown);

    /** Accepts, and tells where that leads; a refusal is shown by the form, at that field. */
    protected abstract String after(Runnable accepting, Form form, String field);

    public abstract String decline();

    public String proceed() {
        Form form = new Form();
        if (!accepted) {
            form.refuse("accepte", new Refusal("acceptation.manquante"));
            return null;
        }
        return after(this::acceptWhatWasShown, form, "accepte");
    }

    private void acceptWhatWasShown() {
        try {
            accept(signedIn.id(), shown);
        } catch (DocumentChanged newVersion) {
            // The page comes back with the new text, to be read and accepted anew.
            shown = getDocument().mark();
            accepted = false;
            throw newVersion;
        }
    }

    public DocumentText getDocument() {
        if (document == null) {
            document = readDocument.inForce(kind());
        }
        return document;
    }

    public String getShown() {
        return shown == null ? getDocument().mark() : shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
