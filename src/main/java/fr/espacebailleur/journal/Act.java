package fr.espacebailleur.journal;

import fr.espacebailleur.shared.Words;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    /** For good, an individual landlord's, or one in the place of a revoked administrator's. */
    ACCOUNT_CLOSED,
    EMAIL_CORRECTED,
    EMAIL_CONFIRMED,
    EMAIL_CHANGED,
    EMAIL_CHANGE_UNDONE,
    /** By the holder, of himself. */
    INFORMATION_CORRECTED,
    ADDRESS_CORRECTED,
    DOCUMENT_PUBLISHED,
    DOCUMENT_WITHDRAWN,
    CAF_CONTACT_CORRECTED,
    AGENT_CREATED,
    SERVICE_CREATED,
    SERVICE_REVOKED,
    /** By completing the first connection that nobody of the organisation had completed before. */
    FOUNDER_NAMED,
    FOUNDER_CONTESTED,
    /** The objection was looked at: he stays. */
    FOUNDER_CONFIRMED,
    FOUNDER_REVOKED,
    MEMBER_INVITED,
    /** By completing the first connection in an organisation that has its founder. */
    MEMBER_JOINED,
    MEMBER_SUSPENDED,
    MEMBER_REACTIVATED,
    MEMBER_REMOVED,
    MEMBER_CONFIRMED,
    MEMBER_CREDENTIALS_REISSUED,
    MEMBER_EMAIL_CORRECTED,
    ENTITLEMENTS_CHANGED,
    ADMINISTRATOR_NAMED,
    ADMINISTRATOR_WITHDRAWN,
    SUCCESSION_ASKED,
    SUCCESSION_ACCEPTED,
    SUCCESSION_REFUSED,
    SUCCESSION_KEY_SENT,
    SUCCESSION_DONE;

    private static final Set<Act> OF_ORGANISATIONS = Collections.unmodifiableSet(EnumSet.of(
            MEMBER_INVITED,
            MEMBER_SUSPENDED,
            MEMBER_REACTIVATED,
            MEMBER_REMOVED,
            MEMBER_CONFIRMED,
            MEMBER_CREDENTIALS_REISSUED,
            MEMBER_EMAIL_CORRECTED,
            ENTITLEMENTS_CHANGED,
            ADMINISTRATOR_NAMED,
            ADMINISTRATOR_WITHDRAWN,
            SUCCESSION_ACCEPTED,
            SUCCESSION_REFUSED));

    /** About an organisation's first administrator, and not on his account: he would read there who objects. */
    static final Set<Act> ABOUT_FOUNDERS =
            Collections.unmodifiableSet(EnumSet.of(FOUNDER_CONTESTED, FOUNDER_CONFIRMED));

    private static final Set<Act> ELSEWHERE = Collections.unmodifiableSet(EnumSet.of(
            FILE_RECEIVED,
            IMPORT_DONE,
            DOCUMENT_PUBLISHED,
            DOCUMENT_WITHDRAWN,
            CAF_CONTACT_CORRECTED,
            AGENT_CREATED,
            SERVICE_CREATED,
            SERVICE_REVOKED,
            FOUNDER_CONTESTED,
            FOUNDER_CONFIRMED));

    /** Whether it is an organisation's own administrators who do it, where it is not the portal. */
    public boolean isOfOrganisation() {
        return OF_ORGANISATIONS.contains(this);
    }

    /** Whether it is done to a landlord's account. */
    public boolean isOnAccount() {
        return !ELSEWHERE.contains(this);
    }

    /** As pages and exports call it, in French. */
    public String label() {
        return new Words("journal").of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
