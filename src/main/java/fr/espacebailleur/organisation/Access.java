package fr.espacebailleur.organisation;

/** How far an entitlement goes; whoever may write may read. */
public enum Access {
    READ,
    WRITE
}
