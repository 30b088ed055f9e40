package fr.espacebailleur.consent;

import fr.espacebailleur.shared.Refusal;

/** The page was opened before the version in force was published: it cannot accept that version. */
public class DocumentChanged extends Refusal {

    public DocumentChanged() {
        super("document.change");
    }
}
