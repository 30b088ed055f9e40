/**
 * The guided questions, one a page, and the Faces Flow that strings them together.
 */
package fr.espacebailleur.signinhelp.page;
