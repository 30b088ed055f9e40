package fr.espacebailleur.account;

/** A landlord is a person or a legal entity. */
public enum LandlordKind {
    INDIVIDUAL,
    ORGANISATION
}
