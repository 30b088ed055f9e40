package fr.espacebailleur.firstconnection;

/** The steps, in their order; the last constant is no step: everything is done. */
public enum Step {
    SIGN_IN,
    INFORMATION,
    PASSWORD,
    USAGE_RULES,
    TERMS_OF_USE,
    DONE;

    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the steps
    Step next() {
        return values()[ordinal() + 1];
    }
}
