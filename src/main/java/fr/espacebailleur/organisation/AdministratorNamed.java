package fr.espacebailleur.organisation;

import java.util.Optional;

/**
 * Somebody administers his organisation from now on, in the transaction that is going on.
 *
 * @param byAccountId who named him; empty for the portal
 */
public record AdministratorNamed(long accountId, Optional<Long> byAccountId) {}
