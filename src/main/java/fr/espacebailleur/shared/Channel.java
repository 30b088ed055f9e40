package fr.espacebailleur.shared;

/** The way that messages take to a landlord: by mail or by post. */
public enum Channel {
    EMAIL,
    LETTER
}
