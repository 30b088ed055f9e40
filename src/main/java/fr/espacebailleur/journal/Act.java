package fr.espacebailleur.journal;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the journal tells of. */
public enum Act {
    FILE_RECEIVED,
    IMPORT_DONE,
    CREDENTIALS_REISSUED,
    /** By the portal, as the holder asked. */
    CREDENTIALS_REQUESTED,
    LOGIN_NAME_REQUESTED,
    ACCOUNT_UNLOCKED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_REACTIVATED,
    EMAIL_CORRECTED,
    EMAIL_CONFIRMED,
    EMAIL_CHANGED,
    EMAIL_CHANGE_UNDONE,
    ADDRESS_CORRECTED,
    DOCUMENT_PUBLISHED,
    CAF_CONTACT_CORRECTED,
    AGENT_CREATED,
    SERVICE_CREATED,
    SERVICE_REVOKED;

    /** As pages and exports call it, in French. */
    public String label() {
        return ResourceBundle.getBundle("fr.espacebailleur.journal", Locale.FRANCE)
                .getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
