/**
 * The pages on which a legal document is read and accepted, and those on which agents publish a new version.
 */
package fr.espacebailleur.consent.page;
