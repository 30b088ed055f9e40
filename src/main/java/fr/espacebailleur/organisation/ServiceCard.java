package fr.espacebailleur.organisation;

/**
 * A service of the Espace bailleur.
 *
 * @param code as addresses and files call it: « declarer-les-loyers »
 * @param label as pages call it: « Déclarer les loyers »
 */
public record ServiceCard(String code, String label) {}
