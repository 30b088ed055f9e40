package fr.espacebailleur.organisation;

import java.util.Optional;

/**
 * Somebody became an organisation's administrator by the first connection, in the transaction that is going on.
 *
 * @param addressedId the account at whose address the organisation itself is told; empty when the Caf knows none
 */
public record OrganisationFounded(long accountId, Optional<Long> addressedId) {}
