package fr.espacebailleur.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** An account that went through its first connection accepts a version that came into force since, once. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class AcceptNewVersion {

    private final FindDueDocument findDueDocument;
    private final GiveConsent giveConsent;

    @Inject
    AcceptNewVersion(FindDueDocument findDueDocument, GiveConsent giveConsent) {
        this.findDueDocument = findDueDocument;
        this.giveConsent = giveConsent;
    }

    protected AcceptNewVersion() {
        this(null, null);
    }

    /**
     * Does nothing when the version in force is accepted already, in another window.
     *
     * @param shown the mark of the version on the page, see {@link DocumentText#mark}
     * @throws DocumentChanged when another version is in force by now
     */
    public void of(DocumentKind kind, String shown, long accountId, String person) {
        if (!findDueDocument.isDue(kind, accountId)) {
            return;
        }
        try {
            giveConsent.to(kind, shown, accountId, person);
        } catch (PersistenceException refused) {
            if (findDueDocument.isDue(kind, accountId)) { // else another window was quicker
                throw refused;
            }
        }
    }
}
