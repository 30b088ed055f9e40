package fr.espacebailleur.organisation;

import java.util.Optional;

/**
 * Somebody administers his organisation no more, in the transaction that is going on.
 *
 * @param byAccountId who took the role from him, or himself who laid it down; empty for the Caf
 */
public record AdministratorWithdrawn(long accountId, Optional<Long> byAccountId) {}
