package fr.espacebailleur.caf;

import fr.espacebailleur.shared.Department;

/**
 * A département's Caf.
 *
 * @param name « Caf du Rhône »
 * @param contact every part empty as long as no agent has filled it in
 * @param version of the contact, another one after each correction
 */
public record Caf(Department department, String name, CafContact contact, int version) {}
