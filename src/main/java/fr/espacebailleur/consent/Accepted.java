package fr.espacebailleur.consent;

import java.time.Instant;

/**
 * The proof that somebody accepted one exact text.
 *
 * @param language of the text: « fr »
 * @param person who he was then
 * @param sha256 of the exact text, 64 hexadecimal digits
 */
public record Accepted(
        long id, DocumentKind kind, int version, String language, String person, String sha256, Instant acceptedAt) {}
