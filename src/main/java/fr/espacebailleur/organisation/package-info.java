/**
 * Who belongs to an organisation and who administers it.
 */
package fr.espacebailleur.organisation;
