package fr.espacebailleur.credential;

/** What a client address, or an account, may ask for only so often; each has a budget of its own. */
public enum Purpose {
    /** Tries to sign in that were in vain; those that succeed cost nothing. */
    SIGN_IN,
    /** Requests for a password by mail. */
    FORGOTTEN_PASSWORD,
    /** Objections to an administrator, and keys to become one that are typed in vain. */
    CODE,
    /** Answers to the guided help. */
    HELP,
    /** Mail addresses that an account's holder gave, as his or to a user, and that are another account's, in a day. */
    TAKEN_EMAIL
}
