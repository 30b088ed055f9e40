package fr.espacebailleur.consent;

import java.time.Instant;

/**
 * The proof that somebody accepted one exact text.
 *
 * @param person who he was then
 * @param sha256 of the exact text, 64 hexadecimal digits
 */
public record Accepted(DocumentKind kind, int version, String person, String sha256, Instant acceptedAt) {}
