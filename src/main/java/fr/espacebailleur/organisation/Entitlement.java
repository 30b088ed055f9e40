package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Department;

/** What somebody may do: one service of the Espace bailleur (its code), in one département. */
public record Entitlement(String service, Department department, Access access) {}
