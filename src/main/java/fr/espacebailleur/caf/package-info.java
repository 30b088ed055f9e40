/**
 * The Caf of each département: what it is called, and how landlords reach it. Its agents keep the contact themselves;
 * letters and pages show it.
 */
package fr.espacebailleur.caf;
