package fr.espacebailleur.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * What its owner may know of a sign-in and of the session that it opened.
 *
 * @param lastSeenAt to within some minutes
 * @param endedAt when somebody ended it; empty also when it was over by itself
 * @param browser in words: « Firefox sur Windows »
 * @param network the beginning of the address that it came from; may be empty
 * @param open whether it may still be used
 */
public record SignInCard(
        long id,
        Instant signedInAt,
        Instant lastSeenAt,
        Optional<Instant> endedAt,
        String browser,
        String network,
        boolean open) {}
