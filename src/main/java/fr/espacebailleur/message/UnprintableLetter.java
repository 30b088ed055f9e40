package fr.espacebailleur.message;

/** This one letter cannot be printed as things are; others can. The message names no secret. */
class UnprintableLetter extends RuntimeException {

    UnprintableLetter(String reason) {
        super(reason);
    }
}
