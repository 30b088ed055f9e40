package fr.espacebailleur.signin.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The page behind the door that somebody asked for before he signed in: an address of this portal and no other. */
record ReturnAddress(String value) {

    private static final int MAX_LENGTH = 500;

    /** Empty when there is none, or when it might lead elsewhere. */
    static Optional<ReturnAddress> of(String asked) {
        if (asked == null || asked.length() > MAX_LENGTH || !asked.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\;]]*")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(asked);
            boolean ours = address.getScheme() == null && address.getRawAuthority() == null;
            return ours ? Optional.of(new ReturnAddress(asked)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
