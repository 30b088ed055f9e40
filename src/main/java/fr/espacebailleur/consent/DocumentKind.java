package fr.espacebailleur.consent;

/** The two documents, accepted separately. */
public enum DocumentKind {
    USAGE_RULES,
    TERMS_OF_USE
}
