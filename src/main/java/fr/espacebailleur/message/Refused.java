package fr.espacebailleur.message;

/** This one message cannot be handed over, though others can. Its own message names no secret. */
class Refused extends Exception {

    Refused(String reason) {
        super(reason);
    }

    Refused(String reason, Exception cause) {
        super(reason, cause);
    }
}
