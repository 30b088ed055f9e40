package fr.espacebailleur.signin;

import java.util.Set;

/** What the container lets somebody open; each is a role of {@code web.xml}. */
public enum Group {
    /** The credentials are right, steps are left: nothing else can be opened. */
    FIRST_CONNECTION,
    /** He came in again with a provisional password: first of all he replaces it. */
    PASSWORD_DUE,
    /** A document came into force that he has not accepted: nothing else can be opened. */
    CONSENT_DUE,
    /** A landlord for whom nothing is due: his space is open. */
    LANDLORD,
    /** The same; he also administers his organisation. */
    ADMINISTRATOR,
    /** One of the Caf's staff for whom nothing is due. */
    AGENT;

    /** Whether nothing is due. */
    public boolean isInside() {
        return compareTo(LANDLORD) >= 0;
    }

    /** What the container lets him open: an administrator opens whatever a landlord does. */
    public Set<String> roles() {
        return this == ADMINISTRATOR ? Set.of(ADMINISTRATOR.name(), LANDLORD.name()) : Set.of(name());
    }
}
