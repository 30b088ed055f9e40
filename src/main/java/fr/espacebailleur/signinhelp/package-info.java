/**
 * « Problème de connexion »: whoever is stuck at the door answers a few questions and is helped, or is told who helps.
 *
 * <p>A room beside {@code signin}, because it sends credentials again ({@code issuing}), of which nobody who signs in
 * needs to know; and {@code agent} finds here what was asked for.
 */
package fr.espacebailleur.signinhelp;
