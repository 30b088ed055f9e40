/**
 * The pages of the five steps, one thin bean each, and the Faces Flow that strings them together.
 */
package fr.espacebailleur.firstconnection.page;
