package fr.espacebailleur.credential;

/** What may be tried only so often; each has counters of its own. */
public enum Tried {
    /** To enter an account from a browser that never entered it. */
    SIGN_IN,
    /** To enter an account from a browser that entered it before. */
    KNOWN_BROWSER,
    /** To type a code that was mailed. */
    CODE,
    /** To say who one is without a password. */
    HELP
}
