package fr.espacebailleur.agent;

import java.time.Instant;

/**
 * Something that happened to an account.
 *
 * @param who empty where nobody needs be named
 * @param detail what else is to be known of it, a reason among others; may be empty
 */
public record HistoryLine(Instant happenedAt, String what, String who, String detail) {}
