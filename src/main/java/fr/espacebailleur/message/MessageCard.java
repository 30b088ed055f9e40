package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be known of a message: nothing of what it says.
 *
 * @param kind in French: « Identifiant », « Mot de passe provisoire » …
 * @param createdAt from when on it was due
 * @param failedAt stays when it was superseded afterwards
 * @param withheld superseded only as long as its account is suspended
 * @param attempts how often it was taken to be handed over
 */
public record MessageCard(
        long id,
        long accountId,
        String kind,
        Channel channel,
        MessageState state,
        Instant createdAt,
        Optional<Instant> handedOverAt,
        Optional<Instant> failedAt,
        boolean withheld,
        int attempts) {}
