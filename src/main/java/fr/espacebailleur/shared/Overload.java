package fr.espacebailleur.shared;

/** There is more to do than can be done soon: whoever asks is refused at once, and may try again in a while. */
public class Overload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overload(String message) {
        super(message, null, false, false); // where it was thrown tells nothing, and it is thrown when there is no time
    }
}
