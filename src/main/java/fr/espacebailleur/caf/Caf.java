package fr.espacebailleur.caf;

import fr.espacebailleur.shared.Department;

/**
 * A département's Caf.
 *
 * @param name « Caf du Rhône »
 * @param contact every part empty as long as no agent has filled it in
 */
public record Caf(Department department, String name, CafContact contact) {}
