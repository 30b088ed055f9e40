package fr.espacebailleur.account;

/** What came of asking for an account to be opened. */
public enum Opening {
    OPENED,
    /** Opened, and its e-mail address is known for another account: the holder will have to give another one. */
    OPENED_WITH_KNOWN_EMAIL,
    /** The landlord has an account in that département: nothing was changed. */
    ALREADY_OPEN
}
