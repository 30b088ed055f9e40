package fr.espacebailleur.signinhelp;

/** What would help somebody who is stuck. */
public enum Wish {
    /** His identifiant, by mail; never shown. */
    LOGIN_NAME,
    /** Both messages again, by the channel that is known. */
    CREDENTIALS,
    /** Both messages again, by post: he does not read his mails any more. */
    LETTERS,
    /** Somebody who looks into it. */
    CAF
}
