package fr.espacebailleur.account;

import fr.espacebailleur.shared.Siret;
import java.util.Optional;

/**
 * What other rooms may know of a landlord.
 *
 * @param name « Madame Jeanne Exemple », or the organisation's name
 * @param siret empty for an individual
 */
public record LandlordCard(long id, LandlordKind kind, String name, Optional<Siret> siret) {}
