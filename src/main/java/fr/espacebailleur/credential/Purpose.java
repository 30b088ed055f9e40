package fr.espacebailleur.credential;

/** What a client address may ask for only so often; each has a budget of its own. */
public enum Purpose {
    /** Tries to sign in that were in vain; those that succeed cost nothing. */
    SIGN_IN,
    /** Requests for a password by mail. */
    FORGOTTEN_PASSWORD,
    /** Codes that are mailed, and codes that are typed in vain. */
    CODE,
    /** Answers to the guided help. */
    HELP
}
