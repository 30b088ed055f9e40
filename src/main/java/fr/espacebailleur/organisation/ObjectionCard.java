package fr.espacebailleur.organisation;

import java.time.Instant;

/**
 * An objection that an agent has to look at.
 *
 * @param accountId the contested first administrator's
 * @param by who objects, as he called himself
 * @param reach how to reach him, as he wrote it
 */
public record ObjectionCard(long accountId, Instant contestedAt, String by, String reach, String reason) {}
