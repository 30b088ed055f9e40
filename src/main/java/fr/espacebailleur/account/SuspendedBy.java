package fr.espacebailleur.account;

/** Who suspended an account. */
public enum SuspendedBy {
    CAF,
    /** An administrator of its organisation, or its yearly review. */
    ORGANISATION
}
