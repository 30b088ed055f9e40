/**
 * What lies on both sides of the door: the home page of the Espace Partenaire, and the Espace bailleur.
 */
package fr.espacebailleur.space.page;
